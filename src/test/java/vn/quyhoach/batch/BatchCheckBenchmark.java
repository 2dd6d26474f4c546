package vn.quyhoach.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.conformity.OverlayQuestion;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.job.Job;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.security.OnBehalf;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.CpuClock;
import vn.quyhoach.support.SampleService;

/**
 * How long 3,000 places take as a batch of full checks, each kept with number and hash, beside one SQL statement that
 * follows the algorithm of a check for all of them, in one run:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=BatchCheckBenchmark test</pre>
 *
 * <p>The wish is a third of that statement's time. On two cores it took 50.9 s (CPU 51.2), the first batch of a new JVM
 * 20.5 s (40.4, the compiling of the machine in it), the second 10.9 s (21.2), the fourth 9.7 s (19.1): 2.5, 4.7 and 5.2
 * times faster. The part of it that only cuts and measures distances, without slivers, gaps and corridors, took 15.7 s.
 * A batch also judges by every rule, asks quotas, programme and restricted ground, and keeps a record.
 *
 * <p>Places are discs of 1 to 50 ha at seeded random points of the province. No test: its name keeps it out of every run
 * that does not ask for it.
 */
class BatchCheckBenchmark {

    private static final int PLACES = 3_000;

    /** The first ones have the compiling of the machine in them. */
    private static final int RUNS = 4;

    @TempDir
    private Path folder;

    @Test
    void measuresABatchBesideTheNaiveJoin() throws IOException {
        try (ConfigurableApplicationContext context = SampleService.startServing()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            List<Geometry> places = places(jdbc);
            jdbc.sql("create table public.footprint (geom geometry(Polygon, 9210))")
                    .update();
            for (Geometry place : places) {
                jdbc.sql("insert into public.footprint values (st_geomfromewkb(:geom))")
                        .param("geom", Geometries.toEwkb(place))
                        .update();
            }
            jdbc.sql("analyze").update();
            report(
                    "areas in force",
                    jdbc.sql(
                                    "select count(*) from planning.zone join planning.plan_version v on v.id = plan_version_id where v.status = 'IN_FORCE'")
                            .query(Long.class)
                            .single());
            Map<String, Object> asked = OverlayQuestion.of(context, places.get(0));
            CpuClock cpu = new CpuClock(jdbc);
            join(jdbc, cpu, "overlay_join", asked);
            join(jdbc, cpu, "naive_join", asked);
            batch(context, cpu, places);
        }
    }

    private static void join(JdbcClient jdbc, CpuClock cpu, String name, Map<String, Object> asked) {
        String sql = SqlFile.of(BatchCheckBenchmark.class, name).text();
        double before = cpu.millis();
        long start = System.nanoTime();
        String found = jdbc.sql(sql)
                .params(asked)
                .query((row, n) -> row.getLong("pairs") + " pairs, " + Math.round(row.getDouble("km2")) + " km²")
                .single();
        report(name, start, cpu.millis() - before, found);
    }

    private static void report(String what, long start, double cpuMillis, String found) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %.1f s, CPU %.1f s (%s)%n",
                what,
                (System.nanoTime() - start) / 1e9,
                cpuMillis / 1e3,
                found);
    }

    private void batch(ConfigurableApplicationContext context, CpuClock cpu, List<Geometry> places) throws IOException {
        StringBuilder features = new StringBuilder();
        for (Geometry place : places) {
            features.append(features.isEmpty() ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{},\"geometry\":")
                    .append(GeoJson.write(place, Crs.NATIONAL))
                    .append('}');
        }
        Path file = Files.write(folder.resolve("places.geojson"), BatchDoor.collection(features.toString()));
        Batches batches = context.getBean(Batches.class);
        Jobs jobs = context.getBean(Jobs.class);
        OnBehalf accounts = context.getBean(OnBehalf.class);
        BatchOptions options = new BatchOptions("INDUSTRIAL_PARK", "2026-01-01", 0.0, null, null, null, null, null);
        for (int run = 1; run <= RUNS; run++) {
            double before = cpu.millis();
            long start = System.nanoTime();
            UUID id = accounts.call("admin", () -> batches.start(file, "places", options))
                    .job();
            double read = (System.nanoTime() - start) / 1e9;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() ->
                            accounts.call("admin", () -> jobs.get(id)).status().isFinished());
            Job job = accounts.call("admin", () -> jobs.get(id));
            double seconds = Duration.between(job.startedAt(), job.finishedAt()).toMillis() / 1e3;
            String found = String.format(
                    Locale.ROOT,
                    "the job %.1f s, %.2f ms a check; file read in %.1f s; %s",
                    seconds,
                    1e3 * seconds / PLACES,
                    read,
                    job.summary().path("verdicts"));
            report("batch", start, cpu.millis() - before, found);
        }
    }

    private static List<Geometry> places(JdbcClient jdbc) {
        Geometry province = jdbc.sql("select st_asewkb(geom) from planning.admin_unit where level = 'province' limit 1")
                .query((row, number) -> Geometries.fromEwkb(row.getBytes(1)))
                .single();
        Random random = new Random(42);
        List<Geometry> places = new ArrayList<>();
        while (places.size() < PLACES) {
            var box = province.getEnvelopeInternal();
            GeometricShapeFactory disc = new GeometricShapeFactory(Geometries.NATIONAL);
            disc.setCentre(new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight()));
            disc.setSize(2 * Math.sqrt((1 + random.nextInt(50)) * 10_000 / Math.PI));
            disc.setNumPoints(24);
            Geometry place = disc.createCircle();
            place.setSRID(Crs.NATIONAL.srid());
            if (province.covers(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private static void report(String what, long number) {
        System.out.printf(Locale.ROOT, "%-14s %d%n", what, number);
    }
}
