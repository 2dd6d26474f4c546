package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;

/** All formats, and the writing of what a query finds. */
@Component
public class Encodings {

    /** As lists show them; what is not named comes last. */
    private static final List<String> ORDER = List.of(
            "geojson",
            "jsonfg",
            "geojsonseq",
            "gml",
            "fgb",
            "csv",
            "gpkg",
            "shp",
            "xlsx",
            "kml",
            "kmz",
            "dxf",
            "parquet");

    private final List<FeatureEncoding> all;
    private final FeatureReader reader;

    Encodings(List<FeatureEncoding> all, FeatureReader reader) {
        this.all = all.stream()
                .sorted((left, right) -> Integer.compare(place(left), place(right)))
                .toList();
        this.reader = reader;
    }

    public List<FeatureEncoding> list() {
        return all;
    }

    public Optional<FeatureEncoding> find(String name) {
        return all.stream().filter(encoding -> encoding.name().equals(name)).findFirst();
    }

    /** By the ending of a file's name, such as {@code shp.zip}. */
    public Optional<FeatureEncoding> findByExtension(String extension) {
        return all.stream()
                .filter(encoding -> encoding.extension().equals(extension))
                .findFirst();
    }

    /**
     * Writes all that a query finds, as it is read.
     *
     * @return how many features
     * @throws IOException when the stream breaks
     */
    public long write(FeatureEncoding encoding, FeatureQuery query, EncodedLayer layer, OutputStream out, Growth growth)
            throws IOException {
        try (FeatureSink sink = encoding.open(out, layer)) {
            return write(sink, query, growth);
        }
    }

    /**
     * The same into a document that has begun; it is finished here.
     *
     * @return how many features
     */
    public long write(FeatureSink sink, FeatureQuery query, Growth growth) throws IOException {
        long rows;
        try (RowsBehind behind = new RowsBehind(sink, growth)) {
            reader.streamRows(query, row -> {
                try {
                    behind.add(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            rows = behind.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sink.finish(Map.of());
        return rows;
    }

    private static int place(FeatureEncoding encoding) {
        int place = ORDER.indexOf(encoding.name());
        return place < 0 ? ORDER.size() : place;
    }
}
