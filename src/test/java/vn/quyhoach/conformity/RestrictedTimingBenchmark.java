package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.SampleService;

/**
 * Whether a clock can tell that something restricted is near: the same check with the object in its square of the
 * kilometre grid, beside it a kilometre farther, and ten of them in the square, by turns drawn by lot:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=RestrictedTimingBenchmark test</pre>
 *
 * <p>On two busy cores, 400 checks of each kind: median 48.6 ms without, 50.5 ms with one a kilometre farther, 48.1 ms with
 * one near and 49.8 ms with ten; a check near one took longer than one without in 50.6 of 100 pairs (53.6 with one farther,
 * where the answer is that of none): nothing that a script could use.
 *
 * <p>It prints medians and how often a check of one kind takes longer than one without: 50 % is a coin. No test: its name
 * keeps it out of every run that does not ask for it.
 */
class RestrictedTimingBenchmark {

    private static final int WARM_UP = 150;
    private static final int RUNS = 400;

    private enum Kind {
        ABSENT,
        FARTHER,
        NEAR,
        TEN_NEAR
    }

    @Test
    void measuresChecksNearSomethingRestricted() {
        try (ConfigurableApplicationContext context = SampleService.start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            ConformityChecks checks = context.getBean(ConformityChecks.class);
            CheckAnswers answers = context.getBean(CheckAnswers.class);
            JsonNode place = JsonMapper.shared()
                    .readTree(ConformityRows.geoJson(
                            "POLYGON((576100 1167100,576300 1167100,576300 1167300,576100 1167300,576100 1167100))"));
            Random random = new Random(7);
            double[][] millis = new double[Kind.values().length][RUNS];
            int[] done = new int[Kind.values().length];
            for (int i = -WARM_UP; Arrays.stream(done).min().orElseThrow() < RUNS; i++) {
                int kind = random.nextInt(Kind.values().length);
                draw(jdbc, Kind.values()[kind]);
                long start = System.nanoTime();
                answers.beside(checks.run(place, Crs.NATIONAL, "INDUSTRIAL_PARK", LocalDate.of(2026, 1, 1), 0, "x"));
                double took = (System.nanoTime() - start) / 1e6;
                if (i >= 0 && done[kind] < RUNS) {
                    millis[kind][done[kind]++] = took;
                }
            }
            for (Kind kind : Kind.values()) {
                report(kind, millis[kind.ordinal()], millis[Kind.ABSENT.ordinal()]);
            }
        }
    }

    /** As many statements for each kind, so that the database's own caches do not tell them apart. */
    private static void draw(JdbcClient jdbc, Kind kind) {
        jdbc.sql("delete from planning.zone where layer_id = 'defence'").update();
        int east = kind == Kind.FARTHER ? 577_500 : 576_500;
        int count = kind == Kind.ABSENT ? 0 : kind == Kind.TEN_NEAR ? 10 : 1;
        jdbc.sql("""
                        insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_scheme, class_code,
                            position_basis, geom)
                        select id, 'defence', 'Q' || n, 'Q', '2024', 'MILITARY_AREA', 'LEGAL_BOUNDARY',
                               st_multi(st_makeenvelope(:east + n, 1167500, :east + n + 40, 1167540, 9210))
                        from planning.plan_version, generate_series(1, :count) n where status = 'IN_FORCE'
                        """).param("east", east).param("count", count).update();
    }

    private static void report(Kind kind, double[] millis, double[] without) {
        long longer = 0;
        for (double one : millis) {
            for (double other : without) {
                longer += one > other ? 1 : 0;
            }
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-9s median %.2f ms, p95 %.2f ms, longer than without in %.1f %%%n",
                kind,
                sorted[RUNS / 2],
                sorted[RUNS * 95 / 100],
                100.0 * longer / RUNS / RUNS);
    }
}
