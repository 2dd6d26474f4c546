package vn.quyhoach.conformity.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.text.Digest;

/**
 * The files of a rule pack as they were written: a manifest and the tables it names.
 *
 * @param texts by file name
 */
record PackFiles(SortedMap<String, String> texts) {

    static final String MANIFEST = "rule-pack.json";
    private static final String SHIPPED = "/gis-data/rules/";
    private static final int DIGEST_DIGITS = 12;

    PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    static PackFiles of(Map<String, String> texts) {
        return new PackFiles(new TreeMap<>(texts));
    }

    /** The pack that comes with the program. */
    static PackFiles shipped() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(MANIFEST, resource(MANIFEST));
        JsonNode manifest = new JsonMapper().readTree(texts.get(MANIFEST));
        for (PackPart part : PackPart.values()) {
            String name = manifest.path(part.key()).asString();
            texts.put(name, resource(name));
        }
        return new PackFiles(texts);
    }

    private static String resource(String name) {
        try (InputStream in = PackFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("The rule pack names " + SHIPPED + name + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Tells this content from any other. */
    String digest() {
        List<String> parts = texts.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                .toList();
        return Digest.hex(parts).substring(0, DIGEST_DIGITS);
    }
}
