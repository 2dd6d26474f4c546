package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** The history of imports into a version. */
@HttpTest
class ImportHistoryIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportReports reports;

    private EmptyDraft draft;

    @BeforeEach
    void startWithADraft() {
        draft = new EmptyDraft(client, jdbc);
    }

    @Test
    void tellsThemPageByPageTheNewestFirstEachOnce() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // two of the same moment, so that the id decides
            newestFirst.add(0, keep("land-allocation", draft.version(), Instant.ofEpochSecond(1_800_000_000 + i / 2)));
        }
        keep("no-such-layer", draft.version(), Instant.ofEpochSecond(1_800_000_100));
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.as("admin")
                    .get("/api/imports?limit=2&version=" + draft.version() + cursor)
                    .json();
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(found).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(found.get(0)).isEqualTo(newestFirst.get(0));
        JsonNode first = client.as("admin")
                .get("/api/imports?limit=1&version=" + draft.version())
                .json()
                .at("/items/0");
        assertThat(first.get("actor").asString()).isEqualTo("minh");
        assertThat(first.get("fileName").asString()).isEqualTo("dat.geojson");
        assertThat(first.at("/counts/blocking").asInt()).isEqualTo(3);
        assertThat(first.has("findings")).isFalse();
        assertThat(client.as("admin")
                        .get("/api/imports?version=" + (draft.version() + 1_000))
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void isForPlannersAndRefusesWhatItCannotRead() {
        new Rows(jdbc).account("can-bo-lich-su", "OFFICER");
        assertThat(client.get("/api/imports").status()).isEqualTo(401);
        assertThat(client.as("can-bo-lich-su").get("/api/imports").status()).isEqualTo(403);
        ApiClient planner = client.as("admin");
        assertThat(planner.get("/api/imports?cursor=x").code()).isEqualTo("CURSOR_INVALID");
        assertThat(planner.get("/api/imports?cursor=2026-01-01T00:00:00Z_x").code())
                .isEqualTo("CURSOR_INVALID");
        assertThat(planner.get("/api/imports?limit=0").code()).isEqualTo("PARAMETER_INVALID");
    }

    private String keep(String layer, long version, Instant at) {
        UUID id = UUID.randomUUID();
        reports.add(
                new ImportReport(
                        id,
                        at,
                        "minh",
                        ImportReport.Status.REJECTED,
                        version,
                        layer,
                        "dat.geojson",
                        "ab".repeat(32),
                        null,
                        Map.of("read", 5L, "stored", 0L, "blocking", 3L),
                        List.of(),
                        null),
                new ImportOptions(null, version, layer, null, null, null, null, null, null, null, null, null));
        return id.toString();
    }
}
