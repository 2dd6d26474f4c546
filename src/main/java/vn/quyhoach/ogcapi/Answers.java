package vn.quyhoach.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents: small, marked with an ETag of their content, so that QGIS's six first questions are cheap. */
@Component
class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> json(Caller caller, String type, Object document) {
        return answer(caller, MediaType.parseMediaType(type), json.writeValueAsBytes(document));
    }

    ResponseEntity<byte[]> bytes(Caller caller, String type, byte[] body) {
        return answer(caller, MediaType.parseMediaType(type), body);
    }

    ResponseEntity<byte[]> html(Caller caller, String page) {
        return answer(
                caller,
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                page.getBytes(StandardCharsets.UTF_8));
    }

    String text(Object document) {
        return json.writeValueAsString(document);
    }

    /** Spring answers 304 itself when the caller has this ETag; weak, because the bytes may be compressed on the way. */
    private static ResponseEntity<byte[]> answer(Caller caller, MediaType type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + Long.toHexString(sum.getValue()) + "\"")
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, caller.language())
                .body(body);
    }
}
