package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import vn.quyhoach.support.ApiClient.Answer;

/** A file sent by tus, in one piece. */
public final class TusUpload {

    private TusUpload() {}

    /** Answers the id of the upload. */
    public static String send(ApiClient who, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = Base64.getEncoder()
                    .encodeToString(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            ApiClient tus = who.with("Tus-Resumable", "1.0.0");
            Answer begun = tus.with("Upload-Length", String.valueOf(bytes.length))
                    .with("Upload-Metadata", "filename " + name)
                    .post("/api/uploads", "");
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            String path = begun.header("Location").replaceFirst("^http://[^/]*", "");
            Answer sent = tus.with("Upload-Offset", "0")
                    .send("PATCH", path, "application/offset+octet-stream", BodyPublishers.ofByteArray(bytes));
            assertThat(sent.status()).as(sent.text()).isEqualTo(204);
            return path.substring(path.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
