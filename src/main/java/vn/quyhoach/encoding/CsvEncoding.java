package vn.quyhoach.encoding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema.Attribute;

/**
 * A table (RFC 4180) with a header. It begins with a byte order mark, because without one Excel takes the text for
 * another encoding and shows broken Vietnamese; QGIS, GDAL and LibreOffice skip it. The geometry is well-known text in
 * the last column but one, longitude or easting first, under the name that GDAL and QGIS recognise, and behind it its
 * system; both are left out with {@code skipGeometry}. Nothing is an empty field, empty text is {@code ""}. Texts stand as they are in the register, also
 * those that begin like a formula.
 */
@Component
class CsvEncoding implements FeatureEncoding {

    private static final Format FORMAT =
            new Format("csv", "text/csv; charset=utf-8; header=present", "csv", "CSV", true);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String GEOMETRY = "WKT";
    private static final String SYSTEM = "crs";
    private static final int BUFFER = 32 * 1024;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        return new Sink(out, layer);
    }

    private static final class Sink implements FeatureSink {

        private final Writer out;
        private final EncodedLayer layer;
        private final int decimals;
        private final String system;
        private final StringBuilder line = new StringBuilder();

        Sink(OutputStream out, EncodedLayer layer) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            this.layer = layer;
            this.decimals = Numbers.decimals(layer.crs());
            this.system = "EPSG:" + layer.crs().srid();
            line.append(BYTE_ORDER_MARK).append("id");
            for (Attribute attribute : layer.schema().attributes()) {
                line.append(',').append(attribute.name());
            }
            if (layer.withGeometry()) {
                line.append(',').append(GEOMETRY).append(',').append(SYSTEM);
            }
            line.append("\r\n");
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            line.append(row.id());
            for (Object value : row.values()) {
                line.append(',');
                field(value);
            }
            if (layer.withGeometry()) {
                line.append(',');
                geometry(row.ewkb());
                line.append(',').append(system);
            }
            line.append("\r\n");
            flush();
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            flush();
            out.flush();
        }

        private void flush() throws IOException {
            out.append(line);
            line.setLength(0);
        }

        private void field(@Nullable Object value) {
            if (value instanceof String text) {
                quoted(text);
            } else if (value instanceof Double number) {
                line.append(Double.isFinite(number) ? Numbers.plain(number) : "");
            } else if (value != null) {
                line.append(value);
            }
        }

        private void quoted(String text) {
            if (!text.isEmpty() && text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')) {
                line.append(text);
                return;
            }
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }

        private void geometry(byte @Nullable [] ewkb) {
            RawShape shape = RawShape.find(ewkb);
            if (shape == null) {
                return;
            }
            line.append('"');
            WktText.append(line, shape, decimals);
            line.append('"');
        }
    }
}
