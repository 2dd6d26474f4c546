package vn.quyhoach.encoding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.FeatureRow;

/**
 * What GeoJSON and JSON-FG have in common: a feature, or a collection of them. What is known only at the end (how many,
 * links) stands after the features.
 */
abstract class JsonSink implements FeatureSink {

    private static final int BUFFER = 32 * 1024;

    private final Writer out;
    private final EncodedLayer layer;
    private final JsonMapper json;
    private final StringBuilder text = new StringBuilder();
    private long written;

    JsonSink(OutputStream out, EncodedLayer layer, JsonMapper json) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.layer = layer;
        this.json = json;
    }

    /** Members of the outermost object, each with a comma before it. */
    abstract void head(StringBuilder document);

    /** The members of a feature between its id and its properties, each with a comma before it. */
    abstract void body(StringBuilder feature, FeatureRow row);

    void begin() throws IOException {
        if (!layer.single()) {
            text.append("{\"type\":\"FeatureCollection\"");
            head(text);
            if (layer.matched() != null) {
                text.append(",\"numberMatched\":").append(layer.matched());
            }
            text.append(",\"features\":[");
            flush();
        }
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        if (!layer.single()) {
            text.append(written == 0 ? "\n" : ",\n");
        }
        text.append("{\"type\":\"Feature\",\"id\":").append(row.id());
        if (layer.single()) {
            head(text);
        }
        body(text, row);
        text.append(',');
        JsonText.properties(text, layer.schema(), row);
        text.append(layer.single() ? "" : "}");
        written++;
        flush();
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        if (!layer.single()) {
            text.append("\n],\"numberReturned\":").append(written);
            text.append(",\"timeStamp\":\"")
                    .append(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                    .append('"');
        }
        members.forEach((name, value) -> {
            text.append(',');
            JsonText.text(text, name);
            text.append(':').append(json.writeValueAsString(value));
        });
        text.append("}");
        flush();
        out.flush();
    }

    private void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }
}
