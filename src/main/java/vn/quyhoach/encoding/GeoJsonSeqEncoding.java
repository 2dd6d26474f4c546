package vn.quyhoach.encoding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureRow;

/**
 * GeoJSON Text Sequences (RFC 8142): a feature a line, each behind a record separator, so that a program takes them one
 * by one. It is what OGC API and GDAL call GeoJSONSeq; readers of newline-delimited GeoJSON skip the separator or take
 * it off. There is no outermost object and so no place to name a system: a file is in longitude and latitude.
 */
@Component
class GeoJsonSeqEncoding implements DegreesOnlyEncoding {

    private static final Format FORMAT =
            new Format("geojsonseq", "application/geo+json-seq", "geojsons", "GeoJSONSeq", true);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) {
        return new Sink(out, layer);
    }

    private static final class Sink implements FeatureSink {

        private static final char RECORD_SEPARATOR = '\u001E';
        private static final int BUFFER = 32 * 1024;

        private final Writer out;
        private final EncodedLayer layer;
        private final StringBuilder text = new StringBuilder();

        Sink(OutputStream out, EncodedLayer layer) {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            this.layer = layer;
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            text.append(RECORD_SEPARATOR)
                    .append("{\"type\":\"Feature\",\"id\":")
                    .append(row.id())
                    .append(",\"geometry\":");
            JsonText.geometry(text, row.ewkb(), layer);
            text.append(',');
            JsonText.properties(text, layer.schema(), row);
            text.append("}\n");
            out.append(text);
            text.setLength(0);
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            out.flush();
        }
    }
}
