package vn.quyhoach.encoding.file;

import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.style.Styles;

/** A workbook for people: Vietnamese heads, numbers as numbers, days as days, and a sheet that explains the columns. */
@Component
class XlsxEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format("xlsx", Workbooks.TYPE, "xlsx", "Excel", false);

    private final Styles styles;

    XlsxEncoding(Styles styles) {
        this.styles = styles;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) {
        return new XlsxWriter(out, layer, styles.legend(layer.layer()));
    }
}
