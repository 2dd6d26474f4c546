package vn.quyhoach.area;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.support.SampleService;

/**
 * How long the table of all units of the sample takes, 24,496 parcels of land allocation: measured anew, and again from
 * what is known; beside the plainest SQL for the same areas, an intersection of every parcel with every unit it meets.
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=AreaStatisticsBenchmark test</pre>
 *
 * <p>No test: its name keeps it out of every run that does not ask for it.
 */
class AreaStatisticsBenchmark {

    private static final List<String[]> TIERS =
            List.of(new String[] {"district", "2025-06-30"}, new String[] {"commune", "2025-06-30"}, new String[] {
                "commune", "2026-01-01"
            });

    @Test
    void measuresTheProvince() {
        try (ConfigurableApplicationContext context = SampleService.start()) {
            AreaStatistics statistics = context.getBean(AreaStatistics.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            for (String[] tier : TIERS) {
                plain(jdbc, tier);
                long before = System.nanoTime();
                double plain = plain(jdbc, tier);
                long start = System.nanoTime();
                AreaStatistic table = statistics.tabulate(parameters(tier));
                long first = System.nanoTime();
                statistics.tabulate(parameters(tier));
                long again = System.nanoTime();
                System.out.printf(
                        Locale.ROOT,
                        "%s of %s, %d units: first %.2f s, again %.1f ms, plain SQL %.2f s; %.2f m² and %.2f m²%n",
                        tier[0],
                        tier[1],
                        table.columns().size(),
                        (first - start) / 1e9,
                        (again - first) / 1e6,
                        (start - before) / 1e9,
                        table.lines().stream()
                                .filter(line -> line.depth() == 0)
                                .mapToDouble(line -> line.areas().totalM2())
                                .sum(),
                        plain);
            }
        }
    }

    private static QueryParameters parameters(String[] tier) {
        Map<String, String[]> asked = Map.of(
                "version", new String[] {"1"},
                "level", new String[] {tier[0]},
                "date", new String[] {tier[1]});
        return QueryParameters.of(asked, asked.keySet());
    }

    private static double plain(JdbcClient jdbc, String[] tier) {
        return jdbc
                .sql("""
                        select unit.id, zone.class_code, sum(st_area(st_intersection(zone.geom, unit.geom))) as area_m2
                        from planning.admin_unit unit
                        join planning.zone zone on st_intersects(zone.geom, unit.geom)
                        where unit.level = :level and unit.valid_from <= cast(:date as date)
                          and (unit.valid_to is null or unit.valid_to > cast(:date as date))
                          and zone.plan_version_id = 1 and zone.layer_id = 'land-allocation'
                        group by unit.id, zone.class_code
                        """)
                .param("level", tier[0])
                .param("date", tier[1])
                .query((row, n) -> row.getDouble("area_m2"))
                .list()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
