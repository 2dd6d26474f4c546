package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.Encodings;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** In which formats features are answered, and which one a caller wants. */
@Component
class ItemFormats {

    private static final String HTML = "html";

    /** Names under which clients ask for what has another name in its answer. */
    private static final Map<String, List<String>> OTHER_TYPES = Map.of(
            "geojson", List.of("application/json"),
            "jsonfg", List.of("application/vnd.ogc.fg+json"),
            "fgb", List.of("application/vnd.flatgeobuf"));

    /** By the word of {@code f}. */
    private final Map<String, FeatureEncoding> encodings = new LinkedHashMap<>();

    ItemFormats(Encodings all) {
        all.list().stream()
                .filter(FeatureEncoding::streams)
                .forEach(encoding -> encodings.put(word(encoding), encoding));
    }

    /** The words of {@code f} with their formats; a page for people is not among them. */
    Map<String, FeatureEncoding> list() {
        return encodings;
    }

    /** All words of {@code f}. */
    List<String> words() {
        return Stream.concat(encodings.keySet().stream(), Stream.of(HTML)).toList();
    }

    FeatureEncoding geoJson() {
        return encodings.values().iterator().next();
    }

    /** What {@code f} says, else what {@code Accept} likes best, else GeoJSON; empty for a page for people. */
    Optional<FeatureEncoding> choose(@Nullable String f, @Nullable String accept) {
        if (f != null) {
            FeatureEncoding named = encodings.get(f.equals("geojson") ? "json" : f);
            if (named == null && !f.equals(HTML)) {
                String words = String.join(", ", words());
                throw QueryParameters.invalid(
                        "f", f, new Bilingual("Cần một trong: " + words + ".", "Expected one of: " + words + "."));
            }
            return Optional.ofNullable(named);
        }
        for (MediaType wish : Representation.wishes(accept)) {
            for (FeatureEncoding encoding : encodings.values()) {
                if (types(encoding).anyMatch(type -> Representation.includes(wish, type))) {
                    return Optional.of(encoding);
                }
            }
            if (Representation.HTML.meets(wish)) {
                return Optional.empty();
            }
        }
        String supported = encodings.values().stream()
                .map(FeatureEncoding::mediaType)
                .collect(Collectors.joining(", ", "", ", text/html"));
        throw new ProblemException(ProblemCode.NOT_ACCEPTABLE, Map.of("supported", supported));
    }

    private static Stream<MediaType> types(FeatureEncoding encoding) {
        return Stream.concat(
                        Stream.of(encoding.mediaType()), OTHER_TYPES.getOrDefault(encoding.name(), List.of()).stream())
                .map(MediaType::parseMediaType);
    }

    private static String word(FeatureEncoding encoding) {
        return encoding.name().equals("geojson") ? "json" : encoding.name();
    }
}
