package vn.quyhoach.tile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/**
 * What a cold tile costs beside the bare query, and a warm one beside a cold one, as ratios of one run.
 *
 * <p>Made: the tile as {@code TileReader} makes it, compressed, in no cache. Cold: a request over HTTP for a tile that is in no cache, compressed as browsers ask for it. Bare: {@code
 * ST_AsMVT} over the table with the geometry of the tile's projection and the same attributes and version, with the
 * planner's help of the index and nothing else, sent over one open connection and read as bytes. All take turns on
 * the same tiles, so that a busy machine slows both. Run it on a database with the sample:
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.quyhoach.tile.TileBenchmark \
 *     -Dexec.args="jdbc:postgresql://127.0.0.1:5432/quyhoach postgres"
 * }</pre>
 *
 * <p>Medians on the sample, two cores that others used too, November 2026. Zoom 8: bare 383 ms, made 326 ms, over HTTP
 * 342 ms (0.89 of bare); 9: 108, 107, 110 (1.02); 10: 61, 70, 75 (1.22); 11: 12, 18, 25 (2.0); from 12 on bare is 3 ms
 * and less, made 1 to 2 ms more (the plan is made anew for each tile), and a request costs 2 to 3 ms of its own.
 */
final class TileBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(TileBenchmark.class);

    private static final int ROUNDS = 40;

    private static final String BARE = """
            select st_asmvt(tile, 'land-allocation', 4096, 'geom', 'feature_id')
            from (
                select id as feature_id, id, code, name_vi as name, class_code, position_basis,
                       st_asmvtgeom(geom_web, st_tileenvelope(?, ?, ?), 4096, 64, true) as geom
                from planning.zone
                where layer_id = 'land-allocation' and plan_version_id = 2
                    and geom_web && st_tileenvelope(?, ?, ?, margin => 64.0 / 4096)
            ) tile
            """;

    private final TileReader reader;
    private final PublishedLayer layer;
    private final Selection selection = new Selection(null, null, 2L, null, List.of());

    private TileBenchmark(ConfigurableApplicationContext service) {
        this.reader = service.getBean(TileReader.class);
        this.layer = service.getBean(Layers.class).get("land-allocation");
    }

    /** @param arguments the address of the database, and its user */
    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext service = new SpringApplicationBuilder(QuyhoachApplication.class)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=" + arguments[0],
                        "spring.datasource.username=" + arguments[1])
                .run();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], "")) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Consumer<LayerChanged> forget = service::publishEvent;
            TileBenchmark benchmark = new TileBenchmark(service);
            benchmark.measure(connection, port, forget, 10, false); // warms up
            benchmark.measure(connection, port, forget, 14, false);
            for (int zoom : new int[] {8, 9, 10, 11, 12, 13, 14, 15}) {
                benchmark.measure(connection, port, forget, zoom, true);
            }
        } finally {
            service.close();
        }
    }

    private void measure(Connection connection, int port, Consumer<LayerChanged> forget, int zoom, boolean told)
            throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        Random chance = new Random(zoom);
        Set<URI> seen = new HashSet<>();
        List<Long> bare = new ArrayList<>();
        List<Long> made = new ArrayList<>();
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        long bytes = 0;
        long sent = 0;
        for (int i = 0; i < ROUNDS; i++) {
            // within the province, most of it covered
            int x = tileX(105.8 + chance.nextDouble() * 0.8, zoom);
            int y = tileY(10.5 + chance.nextDouble() * 0.4, zoom);
            URI address = URI.create("http://127.0.0.1:" + port + "/tiles/land-allocation/" + zoom + "/" + x + "/" + y
                    + ".mvt?version=2");
            if (!seen.add(address)) {
                // then what was looked up for the parameters is forgotten too: one more query
                forget.accept(new LayerChanged("land-allocation"));
            }
            long start = System.nanoTime();
            bytes += bare(connection, zoom, x, y);
            bare.add(System.nanoTime() - start);
            start = System.nanoTime();
            reader.read(layer, selection, new TileAddress(zoom, x, y));
            made.add(System.nanoTime() - start);
            start = System.nanoTime();
            sent += get(http, address);
            cold.add(System.nanoTime() - start);
            start = System.nanoTime();
            get(http, address);
            warm.add(System.nanoTime() - start);
        }
        if (told) {
            LOG.info(
                    "zoom {}: bare {} ms, {} kB; made {} ms, {} kB; made / bare {}; over HTTP: cold {} ms, / bare {}, warm {} ms",
                    zoom,
                    decimals(median(bare) / 1e6),
                    bytes / ROUNDS / 1000,
                    decimals(median(made) / 1e6),
                    sent / ROUNDS / 1000,
                    decimals((double) median(made) / median(bare)),
                    decimals(median(cold) / 1e6),
                    decimals((double) median(cold) / median(bare)),
                    decimals(median(warm) / 1e6));
        }
    }

    private static int bare(Connection connection, int z, int x, int y) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(BARE)) {
            int[] values = {z, x, y, z, x, y};
            for (int i = 0; i < values.length; i++) {
                statement.setInt(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1).length;
            }
        }
    }

    private static int get(HttpClient http, URI address) throws Exception {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(address + " answered " + response.statusCode());
        }
        return response.body().length;
    }

    private static int tileX(double longitude, int zoom) {
        return (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
    }

    private static int tileY(double latitude, int zoom) {
        double sine = Math.sin(Math.toRadians(latitude));
        double share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return (int) Math.floor(share * (1 << zoom));
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
