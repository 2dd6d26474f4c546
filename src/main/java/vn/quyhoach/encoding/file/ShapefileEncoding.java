package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;

/**
 * A zipped Shapefile in UTF-8. What the format cannot hold is told in a table beside it: names of fields are cut to ten
 * characters, text to 254 bytes. A layer beyond its two gigabytes is refused.
 */
@Component
class ShapefileEncoding implements FeatureEncoding {

    @Override
    public String name() {
        return "shp";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "shp.zip";
    }

    @Override
    public String title() {
        return "Shapefile";
    }

    @Override
    public boolean streams() {
        return false;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        return new ShapefileWriter(out, layer);
    }
}
