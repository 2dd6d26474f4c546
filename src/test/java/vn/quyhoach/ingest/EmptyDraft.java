package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** A draft without objects in tables that are otherwise bare, to import files into. */
final class EmptyDraft {

    private final ApiClient client;
    private final long version;

    EmptyDraft(ApiClient client, JdbcClient jdbc) {
        this.client = client;
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        this.version = rows.version(rows.plan("long-an-2021-2030"), 2, "DRAFT", LocalDate.of(2025, 1, 1));
    }

    long version() {
        return version;
    }

    /** @param more options, with a comma before each */
    Answer sendLandAllocation(Path file, String more) {
        String options = "{\"versionId\":%d,\"layer\":\"land-allocation\"%s}".formatted(version, more);
        return new Upload().file(file).text("options", options).send(client.as("admin"), "/api/imports");
    }
}
