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
            MediaType.parseMediaType("application/schema+json"),
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
        for (MediaType wish : wishes(accept)) {
            for (Representation offered : values()) {
                if (offered.meets(wish)) {
                    return offered;
                }
            }
        }
        throw new ProblemException(ProblemCode.NOT_ACCEPTABLE, Map.of("supported", "application/json, text/html"));
    }

    boolean meets(MediaType wish) {
        return types.stream().anyMatch(type -> includes(wish, type));
    }

    /** Without parameters: {@code version=3.0} of the OpenAPI type asks for nothing else. */
    static boolean includes(MediaType wish, MediaType type) {
        return wish.getQualityValue() > 0 && new MimeType(wish.getType(), wish.getSubtype()).includes(type);
    }

    /** What {@code Accept} says, the best first; anything when it says nothing or nonsense. */
    static List<MediaType> wishes(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
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
