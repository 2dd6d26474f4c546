package vn.quyhoach.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.quyhoach.support.ApiClient.Answer;

/** A form with files in it, as browsers send one. */
public final class Upload {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Upload file(Path file) {
        try {
            return part(
                    "name=\"file\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/octet-stream",
                    Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Upload file(String name, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    public Upload text(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(ApiClient who, String path) {
        body.writeBytes("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.send(
                "POST", path, "multipart/form-data; boundary=cut", BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Upload part(String disposition, byte[] content) {
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
