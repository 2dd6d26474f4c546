package vn.quyhoach.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.export.format.GeoPackageLayer;
import vn.quyhoach.export.format.GeoPackageWriter;
import vn.quyhoach.export.format.LayerMetadata;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Styles.LegendEntry;

/** Makes files of layers. */
@Component
public class Exports {

    private final FeatureReader reader;
    private final Layers layers;
    private final Selections selections;
    private final Styles styles;
    private final ApplicationEventPublisher events;

    Exports(
            FeatureReader reader,
            Layers layers,
            Selections selections,
            Styles styles,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.layers = layers;
        this.selections = selections;
        this.styles = styles;
        this.events = events;
    }

    /**
     * What the words of a request or of a command mean: {@code bbox} in {@code bbox-crs}, {@code crs} of what comes
     * out, and which features ({@link Selections}).
     *
     * @throws ProblemException for whatever is wrong with them
     */
    public FeatureQuery query(String layerId, Map<String, String[]> words) {
        PublishedLayer layer = layers.get(layerId);
        List<String> names = new ArrayList<>(List.of("bbox", "bbox-crs", "crs"));
        names.addAll(Selections.PARAMETERS);
        QueryParameters parameters = QueryParameters.of(words, names);
        String bboxCrs = parameters.find("bbox-crs");
        String bbox = parameters.find("bbox");
        String crs = parameters.find("crs");
        Crs boxSystem = bboxCrs == null ? Crs.WGS84 : Crs.of(bboxCrs);
        return FeatureQuery.of(layer, selections.read(layer, parameters))
                .in(bbox == null ? null : Bbox.parse(bbox, boxSystem))
                .as(crs == null ? Crs.NATIONAL : Crs.of(crs));
    }

    /**
     * Writes the features that match into a GeoPackage.
     *
     * @param source the address that was asked, for the metadata and the trail
     * @return a temporary file; whoever asks for it deletes it
     */
    public Path writeGeoPackage(FeatureQuery query, String source) {
        Path path = temporaryFile();
        boolean whole = false;
        try {
            // 1 the layer's name, attributes, classes and looks
            GeoPackageLayer layer = describe(query);
            LayerMetadata metadata = new LayerMetadata(layer.schema());
            long rows;
            try (GeoPackageWriter writer = new GeoPackageWriter(path, layer)) {
                // 2 its features, one in memory
                reader.streamRows(query, row -> {
                    metadata.see(row);
                    writer.write(row);
                });
                // 3 what makes it more than a table
                writer.finish(metadata.write(layer, source));
                rows = writer.rows();
            }
            // 4 who took what
            events.publishEvent(new AuditedEvent(
                    "layer-exported",
                    "layer:" + query.layer().id(),
                    Map.of("format", "gpkg", "features", rows, "source", source)));
            whole = true;
            return path;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the GeoPackage", e);
        } finally {
            if (!whole) {
                delete(path);
            }
        }
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeoPackageLayer describe(FeatureQuery query) {
        PublishedLayer layer = query.layer();
        LayerSchema schema = layers.schema(layer);
        Map<String, String> classes = new LinkedHashMap<>();
        for (LegendEntry entry : styles.legend(layer)) {
            classes.put(entry.code(), entry.name().vi());
        }
        Map<String, String> bases = new LinkedHashMap<>();
        Styles.POSITION_BASES.forEach((code, name) -> bases.put(code, name.vi()));
        return new GeoPackageLayer(
                layer.id().replace('-', '_'),
                layer.geometry(),
                schema,
                query.crs(),
                classes,
                bases,
                styles.qml(layer),
                styles.sld(layer),
                layer.theme().title().vi() + ". " + moment(query.selection()));
    }

    private static String moment(Selection selection) {
        if (selection.versionId() != null) {
            return "Phiên bản quy hoạch số " + selection.versionId() + ".";
        }
        return selection.since() == null
                ? "Mọi thời điểm."
                : "Hiệu lực ngày " + selection.since()
                        + (selection.since().equals(selection.until()) ? "." : " đến " + selection.until() + ".");
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("quyhoach-export-", ".gpkg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
