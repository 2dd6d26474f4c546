package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;
import vn.quyhoach.text.Digest;

/** While a version is put in force every reader sees the old one or the new one, whole, and never the old one again. */
@HttpTest
class AtomicPublicationIT {

    private static final int OLD = 40;
    private static final int NEW = 60;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private String version;

    @BeforeEach
    void startWithAnotherVersionReady() {
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        long plan = rows.plan("long-an-2021-2030");
        fill(rows, rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13)), "CU", OLD);
        long draft = rows.version(plan, 2, "DRAFT", null);
        fill(rows, draft, "MOI", NEW);
        version = "/api/plans/" + plan + "/versions/" + draft;
        new Lifecycle(client, "lan", "admin").appraise(version);
    }

    private static void fill(Rows rows, long version, String code, int count) {
        for (int i = 0; i < count; i++) {
            rows.zone(version, "land-allocation", code + i, "ONT", box(100 * i, 0, 100 * i + 90, 90));
            rows.zone(version, "urban", code + i, "URBAN", box(100 * i, 0, 100 * i + 90, 90));
        }
    }

    @Test
    void isOldOrNewForEveryReaderInEveryProtocol() throws Exception {
        List<Supplier<String>> readers = List.of(
                () -> items("land-allocation"),
                () -> items("urban"),
                () -> features("land-allocation"),
                () -> tile("urban"),
                () -> zones());
        String[] before = readers.stream().map(Supplier::get).toArray(String[]::new);
        assertThat(before[0]).isEqualTo(OLD + " of " + OLD + " CU");

        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> seen = new ArrayList<>();
        try {
            List<Future<List<String>>> loops = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                loops.add(threads.submit(() -> {
                    List<String> own = new ArrayList<>();
                    boolean last = false;
                    while (!last) {
                        last = done.get(); // one more round once it is in force
                        StringBuilder round = new StringBuilder();
                        for (int i = 0; i < readers.size(); i++) {
                            round.append(readers.get(i).get().equals(before[i]) ? 'o' : 'n');
                        }
                        own.add(round.toString());
                    }
                    return own;
                }));
            }
            assertThat(client.as("admin").post(version + "/publication", """
                                    {"decisionNo": "2/QĐ", "decisionDate": "2025-01-01", "validFrom": "2025-01-02"}""").status())
                    .isEqualTo(200);
            done.set(true);
            for (Future<List<String>> loop : loops) {
                String rounds = String.join("", loop.get());
                assertThat(rounds)
                        .as("from old to new, once, whatever is asked")
                        .matches("o*n+");
                seen.add(rounds);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen).hasSize(2);
        assertThat(readers.stream().map(Supplier::get).toList())
                .startsWith(NEW + " of " + NEW + " MOI", NEW + " of " + NEW + " MOI", NEW + " of " + NEW + " MOI");
    }

    /** Of each answer: how many there are, how many it says there are, and of which version. */
    private String items(String layer) {
        var page = client.get("/ogc/collections/" + layer + "/items?limit=1000&f=json")
                .json();
        return said(
                page.get("features").findValuesAsString("code"),
                page.get("numberMatched").asInt());
    }

    private String features(String layer) {
        var page = client.get("/ows?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + layer
                        + "&outputFormat=application/json")
                .json();
        return said(
                page.get("features").findValuesAsString("code"),
                page.get("numberMatched").asInt());
    }

    private String zones() {
        List<String> codes =
                client.get("/api/zones?limit=1000").json().get("items").findValuesAsString("code");
        return said(codes, codes.size());
    }

    private static String said(List<String> codes, int matched) {
        List<String> versions = codes.stream()
                .map(code -> code.replaceAll("\\d", ""))
                .distinct()
                .toList();
        assertThat(versions).as("of one version").hasSize(1);
        assertThat(codes.size()).isEqualTo(matched);
        return codes.size() + " of " + matched + " " + versions.get(0);
    }

    private String tile(String layer) {
        HttpResponse<byte[]> tile = client.file("/tiles/" + layer + "/8/203/120.mvt");
        assertThat(tile.statusCode()).isEqualTo(200);
        return Digest.hex(tile.body());
    }
}
