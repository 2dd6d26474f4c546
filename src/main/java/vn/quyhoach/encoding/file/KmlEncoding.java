package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.DegreesOnlyEncoding;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.style.Styles;

/** KML 2.2: a folder in the layer's colours, whose balloons have Vietnamese titles. It knows one system only. */
@Component
class KmlEncoding implements DegreesOnlyEncoding {

    private static final Format FORMAT = new Format("kml", "application/vnd.google-earth.kml+xml", "kml", "KML", false);

    private final Styles styles;

    KmlEncoding(Styles styles) {
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
        return new KmlWriter(out, layer, styles.looks(layer.layer()));
    }
}
