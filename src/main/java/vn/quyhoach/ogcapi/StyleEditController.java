package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.style.StyleUploads;
import vn.quyhoach.style.StyleUploads.Kind;
import vn.quyhoach.style.StyleUploads.Sent;
import vn.quyhoach.text.Bilingual;

/**
 * Styles brought in, replaced and taken away (draft OGC API Styles, "Manage styles" and "Validation of styles"). Every
 * style is checked, whether its sender prefers strict handling or not.
 */
@RestController
@PlannersOnly
class StyleEditController {

    private static final int MOST_BYTES = 2 << 20;

    static final Map<String, Kind> KINDS = Map.of(
            "application/vnd.ogc.sld+xml", Kind.SLD,
            "application/vnd.mapbox.style+json", Kind.MAPLIBRE,
            "application/vnd.qgis.qml", Kind.QML);

    private final StyleUploads uploads;
    private final StyleStore store;

    StyleEditController(StyleUploads uploads, StyleStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    @PostMapping("/ogc/styles")
    ResponseEntity<Void> create(HttpServletRequest request) throws IOException {
        return created(uploads.create(null, sent(request), isDryRun(request)), request);
    }

    /** Makes the style where there is none of that id. */
    @PutMapping("/ogc/styles/{styleId}")
    ResponseEntity<Void> put(@PathVariable("styleId") String id, HttpServletRequest request) throws IOException {
        Sent sent = sent(request);
        Optional<StoredStyle> seen = store.find(id);
        if (seen.isEmpty()) {
            return created(uploads.create(id, sent, isDryRun(request)), request);
        }
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        Optional<StoredStyle> replaced = uploads.replace(seen.get(), ifMatch, sent, isDryRun(request));
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        replaced.ifPresent(style -> answer.eTag(EntityTag.of(style.version())));
        return answer.build();
    }

    @DeleteMapping("/ogc/styles/{styleId}")
    ResponseEntity<Void> delete(@PathVariable("styleId") String id, HttpServletRequest request) {
        QueryParameters.of(request.getParameterMap(), List.of());
        uploads.delete(id, request.getHeader(HttpHeaders.IF_MATCH));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Void> created(Optional<StoredStyle> made, HttpServletRequest request) {
        if (made.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        URI location = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/ogc/styles/{style}")
                .build(made.get().id());
        return ResponseEntity.created(location)
                .eTag(EntityTag.of(made.get().version()))
                .build();
    }

    private static QueryParameters parameters(HttpServletRequest request) {
        return QueryParameters.of(request.getParameterMap(), List.of("collection", "dry-run"));
    }

    private static boolean isDryRun(HttpServletRequest request) {
        String given = parameters(request).find("dry-run");
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw QueryParameters.invalid(
                    "dry-run", given, new Bilingual("Cần true hoặc false.", "Expected true or false."));
        }
        return "true".equals(given);
    }

    private static Sent sent(HttpServletRequest request) throws IOException {
        Kind kind = kind(request.getContentType());
        String collection = parameters(request).find("collection");
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", new Bilingual("2 MB", "2 MB")));
        }
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return new Sent(kind, text(bytes), collection, base);
    }

    private static Kind kind(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        Kind kind = KINDS.get(type.toLowerCase(Locale.ROOT));
        if (kind == null) {
            String supported =
                    String.join(", ", KINDS.keySet().stream().sorted().toList());
            throw type.isEmpty()
                    ? new ProblemException(ProblemCode.CONTENT_TYPE_MISSING, Map.of("supported", supported))
                    : new ProblemException(
                            ProblemCode.MEDIA_TYPE_UNSUPPORTED, Map.of("given", type, "supported", supported));
        }
        return kind;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    ProblemCode.STYLE_UNREADABLE,
                    Map.of("reason", new Bilingual("không phải UTF-8", "it is not in UTF-8")));
        }
    }
}
