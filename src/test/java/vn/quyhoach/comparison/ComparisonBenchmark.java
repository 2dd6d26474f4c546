package vn.quyhoach.comparison;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.support.SampleService;
import vn.quyhoach.zone.Plans;

/**
 * How long the province-wide comparison of the sample takes, 24,496 parcels a version: of its two versions, whose parcels
 * have the same shapes; and of the second with one in which every parcel was moved by 22 m, so that all is overlaid.
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=ComparisonBenchmark test</pre>
 *
 * <p>No test: its name keeps it out of every run that does not ask for it.
 */
class ComparisonBenchmark {

    @Test
    void measuresTheProvince() {
        try (ConfigurableApplicationContext context = SampleService.start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            long moved = moved(jdbc);
            List<Long> communes = jdbc.sql(
                            "select id from planning.admin_unit where level = 'commune' and valid_to is null")
                    .query(Long.class)
                    .list();
            measure(context, "same shapes", sides(context, 1, 2), communes);
            measure(context, "all redrawn", sides(context, 2, moved), communes);
        }
    }

    private static void measure(ConfigurableApplicationContext context, String what, Sides sides, List<Long> units) {
        PieceReader reader = context.getBean(PieceReader.class);
        TransitionCache cache = context.getBean(TransitionCache.class);
        long start = System.nanoTime();
        reader.transitions(sides, units);
        long overlaid = System.nanoTime();
        cache.get(sides, units);
        long kept = System.nanoTime();
        Transitions found = TransitionCache.sum(cache.get(sides, units), units);
        long summed = System.nanoTime();
        int[] pieces = new int[1];
        reader.changed(sides, units, 0, feature -> ++pieces[0] < PieceController.MOST_PIECES);
        long streamed = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%s, %d communes: first %.1f s, again %.1f s, from the cache %.2f ms, %d pieces %.1f s; "
                        + "%.2f m² in all, %.2f m² changed%n",
                what,
                units.size(),
                (overlaid - start) / 1e9,
                (kept - overlaid) / 1e9,
                (summed - kept) / 1e6,
                pieces[0],
                (streamed - summed) / 1e9,
                found.areaM2(),
                found.changedM2());
    }

    /** The versions are all published here: a draft would need somebody to be signed in. */
    private static Sides sides(ConfigurableApplicationContext context, long from, long to) {
        Plans plans = context.getBean(Plans.class);
        PublishedLayer layer = context.getBean(Layers.class).get(Subjects.LAND_ALLOCATION);
        return new Sides(plans.version(from), plans.version(to), layer, layer);
    }

    private static long moved(JdbcClient jdbc) {
        jdbc.sql("update planning.plan_version set valid_to = date '2099-01-01' where id = 2")
                .update();
        long version = jdbc.sql("""
                        insert into planning.plan_version (plan_id, number, kind, status, title_vi, title_en, decision_no,
                            decision_date, valid_from, recorded_by)
                        select plan_id, 99, 'ADJUSTMENT', 'IN_FORCE', 'Dời', 'Moved', '1', date '2099-01-01',
                            date '2099-01-01', 'benchmark'
                        from planning.plan_version where id = 2
                        returning id
                        """).query(Long.class).single();
        jdbc.sql("""
                        insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_scheme, class_code,
                            position_basis, geom)
                        select :version, layer_id, code, name_vi, class_scheme, class_code, position_basis,
                               st_translate(geom, 20, 10)
                        from planning.zone where plan_version_id = 2 and layer_id = 'land-allocation'
                        """).param("version", version).update();
        jdbc.sql("analyze planning.zone").update();
        return version;
    }
}
