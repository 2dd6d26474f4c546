package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EmbeddedProject;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.encoding.MapEncoding;
import vn.quyhoach.encoding.WorkingFiles;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles;

/** A GeoPackage that opens styled, with Vietnamese names and meanings of codes. SQLite needs a file, so there is one. */
@Component
class GeoPackageEncoding implements FeatureEncoding, MapEncoding {

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
    public boolean speaks() {
        return true;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        return new WholeFile(out, layer);
    }

    @Override
    public Sink open(Path file) throws IOException {
        try {
            return new Layers(new GeoPackageFile(file));
        } catch (SQLException e) {
            throw new IOException("Cannot begin the GeoPackage", e);
        }
    }

    private GeoPackageLayer describe(EncodedLayer what) {
        PublishedLayer layer = what.layer();
        return new GeoPackageLayer(
                CodeTable.table(layer),
                layer.geometry(),
                what.schema(),
                what.crs(),
                styles.legend(layer),
                Styles.POSITION_BASES,
                styles.qml(layer, what.language()),
                styles.sld(layer),
                what.language(),
                what.about());
    }

    /** A file of one layer. SQLite needs a file of its own, which then goes down the stream. */
    private final class WholeFile implements FeatureSink {

        private final OutputStream out;
        private final EncodedLayer layer;
        private final Path path = WorkingFiles.create("gpkg");
        private final Sink file;
        private final FeatureSink rows;

        WholeFile(OutputStream out, EncodedLayer layer) throws IOException {
            this.out = out;
            this.layer = layer;
            try {
                this.file = GeoPackageEncoding.this.open(path);
                this.rows = file.begin(layer);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            rows.write(row);
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            rows.finish(members);
            file.finish(layer.project());
            file.close();
            Files.copy(path, out);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            try {
                rows.close();
            } finally {
                file.close();
                Files.deleteIfExists(path);
            }
        }
    }

    private final class Layers implements Sink {

        private final GeoPackageFile file;

        Layers(GeoPackageFile file) {
            this.file = file;
        }

        @Override
        public FeatureSink begin(EncodedLayer layer) throws IOException {
            try {
                return new Rows(file, describe(layer), layer.source());
            } catch (SQLException e) {
                throw new IOException("Cannot begin a layer of the GeoPackage", e);
            }
        }

        @Override
        public void finish(@Nullable EmbeddedProject project) throws IOException {
            try {
                if (project != null) {
                    file.add(project);
                }
                file.finish();
            } catch (SQLException e) {
                throw new IOException("Cannot finish the GeoPackage", e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                file.close();
            } catch (SQLException e) {
                throw new IOException("Cannot close the GeoPackage", e);
            }
        }
    }

    private static final class Rows implements FeatureSink {

        private final GeoPackageWriter writer;
        private final LayerMetadata metadata;
        private final String source;

        Rows(GeoPackageFile file, GeoPackageLayer layer, String source) throws SQLException {
            this.writer = file.begin(layer);
            this.metadata = new LayerMetadata(layer.schema());
            this.source = source;
        }

        @Override
        public void write(FeatureRow row) {
            metadata.see(row);
            writer.write(row);
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            try {
                writer.finish(metadata, source);
            } catch (SQLException e) {
                throw new IOException("Cannot finish a layer of the GeoPackage", e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                writer.close();
            } catch (SQLException e) {
                throw new IOException("Cannot close a layer of the GeoPackage", e);
            }
        }
    }
}
