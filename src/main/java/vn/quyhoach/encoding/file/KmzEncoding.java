package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.DegreesOnlyEncoding;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.layer.FeatureRow;

/** KML in an archive, a tenth of its size. */
@Component
class KmzEncoding implements DegreesOnlyEncoding {

    private static final Format FORMAT = new Format("kmz", "application/vnd.google-earth.kmz", "kmz", "KMZ", false);

    private final KmlEncoding kml;

    KmzEncoding(KmlEncoding kml) {
        this.kml = kml;
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
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("doc.kml")); // the name by which programs find it
        FeatureSink document = kml.open(zip, layer);
        return new FeatureSink() {
            @Override
            public void write(FeatureRow row) throws IOException {
                document.write(row);
            }

            @Override
            public void finish(Map<String, ?> members) throws IOException {
                document.finish(members);
                zip.finish();
                out.flush();
            }
        };
    }
}
