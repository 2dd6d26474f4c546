package vn.quyhoach.ogcapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** For a program or for a person. */
enum Representation {
    JSON(
            MediaType.APPLICATION_JSON,
            MediaType.parseMediaType("application/geo+json"),
            MediaType.parseMediaType("application/vnd.oai.openapi+json")),
    HTML(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);

    private final List<MediaType> types;

    Representation(MediaType... types) {
        this.types = List.of(types);
    }

    /** What {@code f} says, else what {@code Accept} likes best, else JSON. */
    static Representation choose(@Nullable String f, @Nullable String accept) {
        if (f != null) {
            return switch (f) {
                case "json", "geojson" -> JSON;
                case "html" -> HTML;
                default ->
                    throw QueryParameters.invalid(
                            "f", f, new Bilingual("Cần json hoặc html.", "Expected json or html."));
            };
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        for (MediaType wish : parse(accept)) {
            for (Representation offered : values()) {
                if (offered.types.stream().anyMatch(type -> includes(wish, type))) {
                    return offered;
                }
            }
        }
        throw new ProblemException(ProblemCode.NOT_ACCEPTABLE, Map.of("supported", "application/json, text/html"));
    }

    /** Without parameters: {@code version=3.0} of the OpenAPI type asks for nothing else. */
    private static boolean includes(MediaType wish, MediaType type) {
        return wish.getQualityValue() > 0 && new MimeType(wish.getType(), wish.getSubtype()).includes(type);
    }

    private static List<MediaType> parse(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }
}
