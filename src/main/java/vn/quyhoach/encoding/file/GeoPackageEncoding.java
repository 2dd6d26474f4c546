package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Styles.LegendEntry;

/** A GeoPackage that opens styled, with Vietnamese names and meanings of codes. SQLite needs a file, so there is one. */
@Component
class GeoPackageEncoding implements FeatureEncoding {

    private static final Format FORMAT =
            new Format("gpkg", "application/geopackage+sqlite3", "gpkg", "GeoPackage", false);

    private final Styles styles;

    GeoPackageEncoding(Styles styles) {
        this.styles = styles;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        return new Sink(out, describe(layer), layer.source());
    }

    private GeoPackageLayer describe(EncodedLayer what) {
        PublishedLayer layer = what.layer();
        Map<String, String> classes = new LinkedHashMap<>();
        for (LegendEntry entry : styles.legend(layer)) {
            classes.put(entry.code(), entry.name().vi());
        }
        Map<String, String> bases = new LinkedHashMap<>();
        Styles.POSITION_BASES.forEach((code, name) -> bases.put(code, name.vi()));
        return new GeoPackageLayer(
                layer.id().replace('-', '_'),
                layer.geometry(),
                what.schema(),
                what.crs(),
                classes,
                bases,
                styles.qml(layer),
                styles.sld(layer),
                what.about());
    }

    private static final class Sink implements FeatureSink {

        private final OutputStream out;
        private final GeoPackageLayer layer;
        private final String source;
        private final LayerMetadata metadata;
        private final Path path;
        private final GeoPackageWriter writer;

        Sink(OutputStream out, GeoPackageLayer layer, String source) throws IOException {
            this.out = out;
            this.layer = layer;
            this.source = source;
            this.metadata = new LayerMetadata(layer.schema());
            this.path = Files.createTempFile("quyhoach-", ".gpkg");
            try {
                this.writer = new GeoPackageWriter(path, layer);
            } catch (SQLException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw new IOException("Cannot begin the GeoPackage", e);
            }
        }

        @Override
        public void write(FeatureRow row) {
            metadata.see(row);
            writer.write(row);
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            try {
                writer.finish(metadata.write(layer, source));
                writer.close();
            } catch (SQLException e) {
                throw new IOException("Cannot finish the GeoPackage", e);
            }
            Files.copy(path, out);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            try {
                writer.close();
            } catch (SQLException e) {
                throw new IOException("Cannot close the GeoPackage", e);
            } finally {
                Files.deleteIfExists(path);
            }
        }
    }
}
