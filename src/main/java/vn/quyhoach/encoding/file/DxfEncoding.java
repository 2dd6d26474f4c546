package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.style.Styles;

/**
 * A drawing for CAD: DXF of AutoCAD 2004, the first with true colours, in pure ASCII. Its unit is the metre, so that
 * systems in degrees are refused; it has no place for the system's name but a remark.
 */
@Component
class DxfEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format("dxf", "image/vnd.dxf", "dxf", "DXF", false);

    private final Styles styles;

    DxfEncoding(Styles styles) {
        this.styles = styles;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean allows(Crs crs) {
        return !crs.geographic();
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        DxfLayers layers = new DxfLayers(styles.looks(layer.layer()));
        return new DxfWriter(
                out, layer, layers, styles.labelAttribute(layer.layer()).orElse("name"));
    }
}
