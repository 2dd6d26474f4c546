package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.style.Styles;

/**
 * A zipped Shapefile in UTF-8. What the format cannot hold is told in a table beside it: names of fields are cut to ten
 * characters, text to 254 bytes. A layer beyond its
 * two gigabytes is cut into several.
 */
@Component
class ShapefileEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format("shp", "application/zip", "shp.zip", "Shapefile", false);

    private final Styles styles;

    ShapefileEncoding(Styles styles) {
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
        return new ShapefileWriter(
                out, layer, schema -> styles.qml(layer.layer(), schema, layer.language()), ShapeFile.MOST_BYTES);
    }
}
