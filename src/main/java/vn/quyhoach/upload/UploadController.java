package vn.quyhoach.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The protocol tus, https://tus.io/protocols/resumable-upload, in its version 1.0.0. */
@RestController
@RequestMapping("/api/uploads")
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";
    private static final Set<String> SPOKEN_IN_TUS = Set.of("HEAD", "POST", "PATCH", "DELETE");

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @param offset bytes that are there */
    record UploadResponse(UUID id, String fileName, long length, long offset, Instant expiresAt) {

        static UploadResponse of(Upload upload) {
            return new UploadResponse(
                    upload.id(), upload.fileName(), upload.length(), upload.offset(), upload.expiresAt());
        }
    }

    /** Before every method: whoever speaks tus speaks our version of it. */
    @ModelAttribute
    void speakTus(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        String spoken = request.getHeader("Tus-Resumable");
        if (SPOKEN_IN_TUS.contains(request.getMethod()) && !VERSION.equals(spoken)) {
            response.setHeader("Tus-Version", VERSION);
            throw new ProblemException(
                    ProblemCode.TUS_VERSION_UNSUPPORTED,
                    Map.of("version", VERSION, "given", spoken == null ? "" : spoken));
        }
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration,checksum")
                .header("Tus-Checksum-Algorithm", Checksum.algorithms())
                .header("Tus-Max-Size", String.valueOf(uploads.limit()))
                .build();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<UploadResponse>> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(uploads.list().stream().map(UploadResponse::of).toList());
    }

    @PostMapping
    ResponseEntity<Void> create(
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
        Upload upload = uploads.create(number("Upload-Length", length), metadata);
        return answer(
                ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .path("/{id}")
                        .build(upload.id())),
                upload);
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> state(@PathVariable UUID id) {
        Upload upload = uploads.get(id);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Upload-Length", String.valueOf(upload.length()));
        if (!upload.metadata().isEmpty()) {
            answer.header("Upload-Metadata", upload.metadata());
        }
        return answer(answer, upload);
    }

    @PatchMapping(path = "/{id}", consumes = PIECE)
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            HttpServletRequest request)
            throws IOException {
        Checksum sum = Checksum.of(checksum);
        long from = number("Upload-Offset", offset);
        Upload upload = uploads.get(id);
        if (request.getContentLengthLong() > upload.length() - from) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", upload.length()));
        }
        return answer(ResponseEntity.status(204), uploads.append(id, from, request.getInputStream(), sum));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> terminate(@PathVariable UUID id) {
        uploads.delete(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Void> answer(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        return answer.header("Upload-Offset", String.valueOf(upload.offset()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long number(String header, @Nullable String value) {
        if (value != null && value.matches("[0-9]{1,18}")) {
            return Long.parseLong(value);
        }
        throw new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of(
                        "parameter",
                        header,
                        "value",
                        value == null ? "" : value.substring(0, Math.min(value.length(), 100)),
                        "reason",
                        new Bilingual("Cần số byte, từ 0.", "A number of bytes is needed, from 0.")));
    }
}
