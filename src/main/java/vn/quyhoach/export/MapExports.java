package vn.quyhoach.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.Encodings;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Growth;
import vn.quyhoach.encoding.MapEncoding;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Language;

/** Makes one file of a whole theme, or of the whole map: every layer the caller sees, and a project that opens them. */
@Component
public class MapExports {

    /** The word for the whole map. */
    public static final String MAP = "map";

    private final Layers layers;
    private final Exports exports;
    private final InsideProjects projects;
    private final Encodings encodings;
    private final MapEncoding format;
    private final ReaderDatabase database;

    MapExports(
            Layers layers,
            Exports exports,
            InsideProjects projects,
            Encodings encodings,
            MapEncoding format,
            ReaderDatabase database) {
        this.layers = layers;
        this.exports = exports;
        this.projects = projects;
        this.encodings = encodings;
        this.format = format;
        this.database = database;
    }

    /**
     * What a file is to hold.
     *
     * @param name of the theme, or {@link #MAP}
     * @param queries one a layer
     */
    public record MapOrder(String name, List<FeatureQuery> queries, Language language) {}
    /**
     * What the words of a request mean.
     *
     * @param name of a theme, or {@link #MAP}
     * @throws ProblemException for whatever is wrong with them; {@code NOT_FOUND} for a theme of which the caller sees
     *     nothing
     */
    public MapOrder order(String name, QueryParameters parameters, Language language) {
        List<FeatureQuery> queries = layers(name).stream()
                .map(layer -> exports.query(layer.id(), exports.format("gpkg"), parameters))
                .toList();
        return new MapOrder(name, queries, language);
    }

    /** The layers of a theme that the caller sees, or all; without drafts, which are no part of the map. */
    List<PublishedLayer> layers(String name) {
        List<PublishedLayer> found = layers.published().stream()
                .filter(layer -> name.equals(MAP) || name.equals(word(layer.theme())))
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", name));
        }
        return found;
    }

    /** As a theme is named in addresses. */
    static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String mediaType() {
        return exports.format("gpkg").mediaType();
    }

    String fileName(MapOrder order) {
        return exports.fileName(order.name(), InsideProjects.selection(order.queries()), "gpkg");
    }

    /**
     * Writes all that was ordered into a file, as it was at one moment.
     *
     * @param source the address that was asked, for the metadata and the trail
     * @return a temporary file; whoever asks for it deletes it
     */
    public Path write(MapOrder order, String source) {
        Path path = Exports.temporaryFile("gpkg");
        boolean whole = false;
        try {
            write(order, source, path, Growth.UNHEARD);
            whole = true;
            return path;
        } finally {
            if (!whole) {
                Exports.delete(path);
            }
        }
    }

    /** The same into this file, which is empty. */
    public void write(MapOrder order, String source, Path file) {
        write(order, source, file, Growth.UNHEARD);
    }

    /** The same for somebody who hears how it grows. */
    void write(MapOrder order, String source, Path file, Growth growth) {
        Map<PublishedLayer, Long> rows = database.snapshot(() -> writeAll(order, source, file, growth));
        rows.forEach((layer, count) -> exports.announce(layer, "gpkg", count, source));
    }

    private Map<PublishedLayer, Long> writeAll(MapOrder order, String source, Path path, Growth growth) {
        Map<PublishedLayer, Long> rows = new LinkedHashMap<>();
        try (MapEncoding.Sink file = format.open(path)) {
            for (FeatureQuery query : order.queries()) {
                EncodedLayer layer = EncodedLayer.of(query, layers.schema(query.layer()), source, order.language())
                        .asFile();
                try (FeatureSink sink = file.begin(layer)) {
                    rows.put(query.layer(), encodings.write(sink, query, growth));
                }
            }
            file.finish(projects.inside(order.queries(), order.name(), fileName(order), order.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
