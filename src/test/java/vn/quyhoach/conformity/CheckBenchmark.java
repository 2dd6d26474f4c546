package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.TestDatabase;

/**
 * How long a check over all layers of the sample takes, beside its two bare queries, in one run:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=CheckBenchmark test</pre>
 *
 * <p>Places are discs of 1 to 50 ha at seeded random points of the province; the wish is a 95th percentile below 150 ms.
 * No test: its name keeps it out of every run that does not ask for it.
 */
class CheckBenchmark {

    private static final int WARM_UP = 60;
    private static final int RUNS = 300;

    @Test
    void measuresACheckBesideItsQueries() {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.with(PostgisTest.Content.SAMPLE).properties());
        properties.put("quyhoach.sample.load", false);
        properties.put("logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(QuyhoachApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run()) {
            List<Geometry> places = places(context.getBean(JdbcClient.class));
            ConformityChecks checks = context.getBean(ConformityChecks.class);
            PlanObjects objects = context.getBean(PlanObjects.class);
            JsonMapper json = new JsonMapper();
            List<String> layers = context.getBean(Layers.class).list().stream()
                    .filter(PublishedLayer::hasVersions)
                    .map(PublishedLayer::id)
                    .toList();
            double[] check = time(
                    places,
                    place -> checks.run(new CheckRequest(
                            json.readTree(GeoJson.write(place, Crs.NATIONAL)),
                            "EPSG:9210",
                            null,
                            "INDUSTRIAL_PARK",
                            "2026-01-01",
                            0.0,
                            null)));
            double[] bare = time(places, place -> {
                objects.near(new IndexedGround(place), new Reach(50, 750), List.of(2L), layers);
            });
            report("bare queries", bare);
            report("check", check);
            System.out.printf(Locale.ROOT, "ratio of medians %.2f%n", percentile(check, 0.5) / percentile(bare, 0.5));
        }
    }

    private static List<Geometry> places(JdbcClient jdbc) {
        Geometry province = jdbc.sql("select st_asewkb(geom) from planning.admin_unit where level = 'province' limit 1")
                .query((row, number) -> Geometries.fromEwkb(row.getBytes(1)))
                .single();
        Random random = new Random(42);
        List<Geometry> places = new ArrayList<>();
        while (places.size() < WARM_UP + RUNS) {
            var box = province.getEnvelopeInternal();
            GeometricShapeFactory disc = new GeometricShapeFactory(Geometries.NATIONAL);
            disc.setCentre(new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight()));
            double hectares = 1 + random.nextInt(50);
            disc.setSize(2 * Math.sqrt(hectares * 10_000 / Math.PI));
            disc.setNumPoints(24);
            Geometry place = disc.createCircle();
            place.setSRID(Crs.NATIONAL.srid());
            if (province.covers(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private static double[] time(List<Geometry> places, Consumer<Geometry> task) {
        places.subList(0, WARM_UP).forEach(task);
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            task.accept(places.get(WARM_UP + i));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void report(String what, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "%-14s median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                what,
                percentile(millis, 0.5),
                percentile(millis, 0.95),
                millis[millis.length - 1]);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
