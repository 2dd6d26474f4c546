package vn.quyhoach.tile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.TestDatabase;

/**
 * What a cold vector tile of the sample costs over HTTP beside the bare query, as ratios of one run:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=TileBenchmark test</pre>
 *
 * <p>Bare: {@code ST_AsMVT} over the table with the geometry of the tile's projection, the attributes of our tile and
 * the version by its number, all parcels in full detail. It is prepared once and keeps its plan, over one open
 * connection, and its bytes are read: as fast as anybody can ask. Like: the same with the generalisation that our
 * tiles have below zoom 13. Made: the tile as {@link TileReader} makes it, compressed. Cold: a request over HTTP on an
 * open connection for a tile that is in no cache (each round asks for another day with the same plan in force); the
 * client does no more than write and read a socket. Warm: the same again, from memory. Known: the same with the tag
 * of the copy at hand, answered with 304: what is left when there is nothing to do but HTTP and the gate.
 *
 * <p>All take turns on the same tiles in a new order each round, and the fastest of the rounds counts for each tile, so
 * that what else the machine does is no part of it. A zoom's number is the mean of its tiles; the sum over all zooms
 * is what a person's way into the map costs. No test: its name keeps it out of every run that does not ask for it.
 *
 * <p>November 2026, two idle cores, bare and cold in ms: zoom 9: 65.5, 69.1 (1.05); 10: 16.9, 22.1 (1.31); 11: 6.9, 9.1
 * (1.33); 12: 2.4, 3.7 (1.53); 13: 0.7, 1.3 (2.0); 14: 0.4, 0.9 (2.6); 16: 0.2, 0.8 (3.1); sum 93.2, 107.9 (1.16). A
 * request that has nothing to do (304) takes 0.3 ms, more than is left of 1.3 times bare from zoom 13 on.
 */
class TileBenchmark {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 12;
    private static final int TILES = 16;
    private static final int[] ZOOMS = {9, 10, 11, 12, 13, 14, 15, 16};
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 1, 1);

    private enum Way {
        BARE,
        LIKE,
        MADE,
        COLD,
        WARM,
        KNOWN
    }

    private static final String BARE = """
            select st_asmvt(tile, 'land-allocation', 4096, 'geom', 'feature_id')
            from (
                select zone.id as feature_id, zone.id, %s,
                       st_asmvtgeom(%s, st_tileenvelope(?, ?, ?), 4096, 64, true) as geom
                from planning.zone
                left join planning.land_use_class class on class.scheme = zone.class_scheme and class.code = zone.class_code
                where layer_id = 'land-allocation' and plan_version_id = 2
                    and geom_web && st_tileenvelope(?, ?, ?, margin => 64.0 / 4096) %s
            ) tile
            """;

    private static final String CLASS = "zone.class_code, class.name_vi as class_name";
    private static final String ALL = "zone.code, zone.name_vi as name, zone.name_en, zone.position_basis, " + CLASS;

    private TileReader reader;
    private PublishedLayer layer;
    private int port;
    private Connection database;

    @Test
    void measuresAColdTileBesideTheBareQuery() throws Exception {
        TestDatabase sample = TestDatabase.with(PostgisTest.Content.SAMPLE);
        try (Connection connection = sample.dataSource().getConnection()) {
            measure(sample.properties(), connection);
        }
    }

    void measure(Map<String, Object> address, Connection connection) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        address.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (ConfigurableApplicationContext service =
                SpringApplication.run(QuyhoachApplication.class, arguments.toArray(String[]::new))) {
            database = connection;
            reader = service.getBean(TileReader.class);
            layer = service.getBean(Layers.class).get("land-allocation");
            port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int zoom = 16; zoom > 11; zoom--) {
                run(zoom, WARM_UP, IN_FORCE.minusDays(WARM_UP));
            }
            double[] sum = new double[Way.values().length];
            for (int zoom : ZOOMS) {
                double[] millis = run(zoom, ROUNDS, IN_FORCE);
                report("zoom " + zoom, millis);
                Arrays.setAll(sum, way -> sum[way] + millis[way]);
            }
            report("sum", sum);
        }
    }

    private double[] run(int zoom, int rounds, LocalDate first) throws Exception {
        List<TileAddress> tiles = tiles(zoom);
        double[][] best = new double[tiles.size()][Way.values().length];
        for (double[] row : best) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        Random chance = new Random(zoom);
        try (PreparedStatement bare = database.prepareStatement(bare(zoom, false));
                PreparedStatement like = database.prepareStatement(bare(zoom, true));
                RawHttp http = new RawHttp(port)) {
            for (int round = 0; round < rounds; round++) {
                LocalDate day = first.plusDays(round);
                for (int i = 0; i < tiles.size(); i++) {
                    measure(tiles.get(i), day, List.of(bare, like), http, best[i], chance.nextInt(3));
                }
            }
        }
        double[] mean = new double[Way.values().length];
        Arrays.setAll(
                mean,
                way -> Arrays.stream(best)
                        .mapToDouble(row -> row[way])
                        .average()
                        .orElse(0));
        return mean;
    }

    private void measure(
            TileAddress tile, LocalDate day, List<PreparedStatement> bare, RawHttp http, double[] best, int first)
            throws Exception {
        String path = "/tiles/land-allocation/" + tile.z() + "/" + tile.x() + "/" + tile.y() + ".mvt?datetime=" + day;
        for (int turn = 0; turn < 3; turn++) {
            switch ((first + turn) % 3) {
                case 0 -> {
                    time(best, Way.BARE, () -> ask(bare.get(0), tile));
                    time(best, Way.LIKE, () -> ask(bare.get(1), tile));
                }
                case 1 -> time(best, Way.MADE, () -> reader.read(layer, Selection.on(day), tile));
                default -> {
                    time(best, Way.COLD, () -> http.get(path, ""));
                    time(best, Way.WARM, () -> http.get(path, ""));
                    time(best, Way.KNOWN, () -> http.get(path, "If-None-Match: " + http.etag() + "\r\n"));
                }
            }
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void time(double[] best, Way way, Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        best[way.ordinal()] = Math.min(best[way.ordinal()], (System.nanoTime() - start) / 1e6);
    }

    private static String bare(int zoom, boolean generalised) {
        double pixel = new TileAddress(zoom, 0, 0).pixelMetres();
        boolean small = TileReader.generalises(new TileAddress(zoom, 0, 0));
        return String.format(
                Locale.ROOT,
                BARE,
                small ? CLASS : ALL,
                generalised && small
                        ? "case when st_npoints(geom_web) > 16 then st_simplify(geom_web, " + pixel / 4
                                + ", true) else geom_web end"
                        : "geom_web",
                generalised && small ? "and area_m2 >= " + pixel * pixel / 4 : "");
    }

    private static void ask(PreparedStatement statement, TileAddress tile) throws Exception {
        int[] values = {tile.z(), tile.x(), tile.y(), tile.z(), tile.x(), tile.y()};
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            row.getBytes(1);
        }
    }

    /** Tiles at seeded places of the province, most of it covered; few where few cover it all. */
    private static List<TileAddress> tiles(int zoom) {
        Random chance = new Random(zoom);
        Set<TileAddress> tiles = new LinkedHashSet<>();
        for (int tries = 0; tiles.size() < TILES && tries < 10 * TILES; tries++) {
            double sine = Math.sin(Math.toRadians(10.5 + chance.nextDouble() * 0.4));
            double south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
            double east = (105.8 + chance.nextDouble() * 0.8 + 180) / 360;
            tiles.add(
                    new TileAddress(zoom, (int) Math.floor(east * (1 << zoom)), (int) Math.floor(south * (1 << zoom))));
        }
        return List.copyOf(tiles);
    }

    private static void report(String what, double[] millis) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", what));
        for (Way way : Way.values()) {
            line.append(
                    String.format(Locale.ROOT, " %s %.2f", way.name().toLowerCase(Locale.ROOT), millis[way.ordinal()]));
        }
        double cold = millis[Way.COLD.ordinal()];
        System.out.printf(
                Locale.ROOT,
                "%s ms; cold / bare %.2f, cold / like %.2f, made / like %.2f%n",
                line,
                cold / millis[Way.BARE.ordinal()],
                cold / millis[Way.LIKE.ordinal()],
                millis[Way.MADE.ordinal()] / millis[Way.LIKE.ordinal()]);
    }
}
