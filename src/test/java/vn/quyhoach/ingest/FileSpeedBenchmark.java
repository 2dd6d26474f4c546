package vn.quyhoach.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.export.Exports;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.security.OnBehalf;
import vn.quyhoach.support.CpuClock;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.ParcelCoverage;
import vn.quyhoach.support.SampleService;

/**
 * How fast 200,000 parcels come in and go out as files, beside {@code ogr2ogr} on the same files and database, in one
 * run:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm=-da:org.geotools... -Dtest=FileSpeedBenchmark test</pre>
 *
 * <p>Others by {@code -Dparcels=2000000 -Druns=1 -Xmx512m} in {@code testJvm}. Without the assertions of GeoTools, which take every point there and back. {@code ogr2ogr} writes the files that come
 * in, and brings them into a table with an index and nothing checked; ours checks every object and the coverage, and the
 * layer has eight indexes and a second geometry. No test: its name keeps it out of every run that does not ask for it.
 */
class FileSpeedBenchmark {

    private static final int PARCELS = Integer.getInteger("parcels", 200_000);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final String[] CLASSES = {"LUC", "CLN", "ONT", "ODT", "SKK", "RSX", "NTS", "DGT"};

    @TempDir
    private Path folder;

    @Test
    void measuresFilesBesideOgr() throws Exception {
        try (ConfigurableApplicationContext context = SampleService.start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            DataSource source = context.getBean(DataSource.class);
            String database = address(context, jdbc);
            fill(jdbc, source);
            CpuClock cpu = new CpuClock(jdbc);
            in(context, jdbc, cpu, database);
            out(context, jdbc, cpu, database);
        }
    }

    /** Parcels all over the ground of the province, as a table that {@code ogr2ogr} takes files from. */
    private static void fill(JdbcClient jdbc, DataSource source) throws SQLException {
        Geometry province = Geometries.fromEwkb(
                jdbc.sql("select st_asewkb(geom) from planning.admin_unit where level = 'province' order by id limit 1")
                        .query(byte[].class)
                        .single());
        jdbc.sql("create table public.parcel (code text, name text, class_code text, geom geometry(Polygon, 9210))")
                .update();
        Envelope box = province.getEnvelopeInternal();
        double size = Math.sqrt(province.getArea() / PARCELS) * 0.97;
        ParcelCoverage coverage = new ParcelCoverage(box.getMinX(), box.getMinY(), size);
        PreparedGeometry ground = PreparedGeometryFactory.prepare(province);
        int count = 0;
        try (Connection connection = source.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public.parcel (code, name, class_code, geom) from stdin (format binary)");
            BinaryCopy rows = new BinaryCopy(copy);
            for (int row = 0; row * size < box.getHeight(); row++) {
                for (int column = 0; column * size < box.getWidth() && count < PARCELS; column++) {
                    Polygon parcel = coverage.parcel(column, row);
                    if (ground.covers(parcel)) {
                        count++;
                        String name = CLASSES[(column * 7 + row * 3) % CLASSES.length];
                        rows.row(4)
                                .text("P" + count)
                                .text("Khu đất số " + count)
                                .text(name)
                                .bytes(Geometries.toEwkb(parcel));
                    }
                }
            }
            rows.end();
        }
        jdbc.sql("create index on public.parcel using gist (geom)").update();
        jdbc.sql("analyze public.parcel").update();
        System.out.println(count + " parcels");
    }

    private void in(ConfigurableApplicationContext context, JdbcClient jdbc, CpuClock cpu, String database)
            throws Exception {
        for (String[] format :
                List.of(new String[] {"GPKG", "parcel.gpkg"}, new String[] {"ESRI Shapefile", "parcel.shp"})) {
            Path file = folder.resolve(format[1]);
            Gdal.convert(
                    "-f", format[0], "-nln", "parcel", "-lco", "ENCODING=UTF-8", file.toString(), database, "parcel");
            Path given = format[1].endsWith(".shp") ? zip(file) : file;
            time("in " + format[0] + " ogr2ogr", cpu, () -> {
                Gdal.convert(
                        "-f",
                        "PostgreSQL",
                        "-overwrite",
                        "-nln",
                        "incoming",
                        "-lco",
                        "GEOMETRY_NAME=geom",
                        "-nlt",
                        "PROMOTE_TO_MULTI",
                        "--config",
                        "PG_USE_COPY",
                        "YES",
                        database,
                        file.toString());
                return null;
            });
            for (int run = 0; run < RUNS; run++) {
                long version = draft(jdbc);
                time("in " + format[0] + " ours", cpu, () -> bringIn(context, version, given));
                jdbc.sql("delete from planning.plan_version where id = :id")
                        .param("id", version)
                        .update();
            }
        }
    }

    private static Object bringIn(ConfigurableApplicationContext context, long version, Path file) {
        ImportOptions options = new ImportOptions(
                null,
                version,
                "land-allocation",
                "EPSG:9210",
                null,
                Map.of("code", "code", "name", "name", "classCode", "class_code"),
                null,
                null,
                null,
                true,
                "UTF-8",
                null);
        ImportReport report = context.getBean(OnBehalf.class)
                .call(
                        "admin",
                        () -> context.getBean(Imports.class)
                                .run(options, file, file.getFileName().toString(), read -> {}));
        if (report.status() != ImportReport.Status.DONE) {
            throw new IllegalStateException(report.counts() + " " + report.findings());
        }
        return report;
    }

    private static long draft(JdbcClient jdbc) {
        return jdbc.sql("""
                        insert into planning.plan_version (plan_id, number, kind, status, title_vi, title_en, recorded_by)
                        select plan_id, max(number) + 1, 'ADJUSTMENT', 'DRAFT', 'đo', 'measured', 'planner'
                        from planning.plan_version where plan_id = (select min(plan_id) from planning.plan_version)
                        group by plan_id
                        returning id
                        """).query(Long.class).single();
    }

    private void out(ConfigurableApplicationContext context, JdbcClient jdbc, CpuClock cpu, String database)
            throws Exception {
        long version = draft(jdbc);
        bringIn(context, version, folder.resolve("parcel.gpkg"));
        jdbc.sql("""
                        update planning.plan_version set status = 'SUPERSEDED', decision_no = '1', decision_date = '1999-01-01',
                            valid_from = '1999-01-01', valid_to = '2000-01-01' where id = :id
                        """).param("id", version).update();
        String columns = jdbc.sql("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                        from information_schema.columns
                        where table_schema = 'publish' and table_name = 'land_allocation' and column_name <> 'geom_web'
                        """).query(String.class).single();
        jdbc.sql("vacuum analyze planning.zone").update();
        Exports exports = context.getBean(Exports.class);
        for (String[] format : List.of(
                new String[] {"GPKG", "gpkg"},
                new String[] {"ESRI Shapefile", "shp.zip"},
                new String[] {"FlatGeobuf", "fgb"},
                new String[] {"GeoJSON", "geojson"})) {
            for (String ending : format[1].equals("shp.zip") ? List.of("shp", "shz") : List.of(format[1])) {
                Path made = folder.resolve("out." + ending);
                time("out " + format[0] + " ogr2ogr ." + ending, cpu, () -> {
                    Files.deleteIfExists(made);
                    Gdal.convert(
                            "-f",
                            format[0],
                            "-sql",
                            "select " + columns + " from publish.land_allocation where version_id = " + version,
                            made.toString(),
                            database);
                    return null;
                });
            }
            FeatureEncoding encoding = exports.format(format[1]);
            QueryParameters asked = QueryParameters.of(
                    Map.of("version", new String[] {String.valueOf(version)}, "crs", new String[] {"EPSG:9210"}),
                    List.of("version", "crs"));
            time("out " + format[0] + " ours", cpu, () -> {
                Path made = context.getBean(OnBehalf.class)
                        .call(
                                "admin",
                                () -> exports.write(
                                        exports.query("land-allocation", encoding, asked), encoding, "benchmark"));
                Files.delete(made);
                return null;
            });
        }
    }

    private static Path zip(Path shp) throws IOException {
        Path zip = shp.resolveSibling("parcel.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(1);
            for (String ending : List.of(".shp", ".shx", ".dbf", ".cpg")) {
                out.putNextEntry(new java.util.zip.ZipEntry("parcel" + ending));
                Files.copy(shp.resolveSibling("parcel" + ending), out);
            }
        }
        return zip;
    }

    private static void time(String what, CpuClock cpu, Callable<?> task) throws Exception {
        List<Double> seconds = new ArrayList<>();
        double before = cpu.millis();
        for (int run = 0; run < (what.endsWith("ours") && what.startsWith("in") ? 1 : RUNS); run++) {
            long start = System.nanoTime();
            task.call();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted[sorted.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-30s %6.0f/s  %s s, CPU of service and database %.1f s%n",
                what,
                PARCELS / median,
                Arrays.toString(sorted),
                (cpu.millis() - before) / 1e3 / seconds.size());
    }

    /** The database as GDAL names it. */
    private static String address(ConfigurableApplicationContext context, JdbcClient jdbc) {
        return jdbc.sql("""
                        select format('PG:host=%s port=%s dbname=%s user=%s password=%s', host(inet_server_addr()),
                            inet_server_port(), current_database(), current_user, cast(:password as text))
                        """)
                .param("password", context.getEnvironment().getRequiredProperty("spring.datasource.password"))
                .query(String.class)
                .single();
    }
}
