package vn.quyhoach.ows.place;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.GmlVersion;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;

/** Writes the few features at a place, in any of the formats. */
@Component
public class PlaceWriter {

    private static final String STYLE =
            "body{font:14px/1.4 system-ui,sans-serif;margin:8px}table{border-collapse:collapse;margin:0 0 12px}"
                    + "caption{font-weight:600;text-align:left;padding:4px 0}th,td{text-align:left;vertical-align:top;"
                    + "padding:2px 8px;border-bottom:1px solid gainsboro}th{font-weight:400;color:dimgray}";

    private final Layers layers;
    private final FeatureReader reader;

    PlaceWriter(Layers layers, FeatureReader reader) {
        this.layers = layers;
        this.reader = reader;
    }

    /**
     * Answers; small, because the queries' counts are.
     *
     * @param queries one for each layer, bounded, in the system of the format
     */
    public void answer(List<FeatureQuery> queries, InfoFormat format, OwsCall call, HttpServletResponse response)
            throws IOException {
        byte[] bytes = write(queries, format, call).getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String write(List<FeatureQuery> queries, InfoFormat format, OwsCall call) throws IOException {
        return switch (format) {
            case PLAIN -> plain(queries, call);
            case HTML -> html(queries, call);
            case JSON, GEOJSON -> json(queries);
            case GML, CLASSIC_GML -> gml(queries);
        };
    }

    private String plain(List<FeatureQuery> queries, OwsCall call) {
        StringBuilder text = new StringBuilder();
        for (FeatureQuery query : queries) {
            LayerSchema schema = layers.schema(query.layer());
            reader.streamRows(query.withoutGeometry(), row -> {
                text.append(call.say(schema.title()))
                        .append(" (")
                        .append(query.layer().id())
                        .append('.')
                        .append(row.id())
                        .append(")\n");
                each(
                        schema,
                        row,
                        (attribute, value) -> text.append("  ")
                                .append(call.say(attribute.title()))
                                .append(" = ")
                                .append(value)
                                .append('\n'));
            });
        }
        return text.isEmpty() ? call.say("Không có đối tượng nào ở đây.\n", "Nothing is here.\n") : text.toString();
    }

    private String html(List<FeatureQuery> queries, OwsCall call) {
        XmlText html = new XmlText();
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", call.language()).open("head").empty("meta", "charset", "utf-8");
        html.leaf("title", call.say("Đối tượng tại vị trí", "What is here"))
                .leaf("style", STYLE)
                .close()
                .open("body");
        int[] found = {0};
        for (FeatureQuery query : queries) {
            LayerSchema schema = layers.schema(query.layer());
            reader.streamRows(query.withoutGeometry(), row -> {
                found[0]++;
                html.open("table").leaf("caption", call.say(schema.title()));
                each(
                        schema,
                        row,
                        (attribute, value) -> html.open("tr")
                                .leaf("th", call.say(attribute.title()))
                                .leaf("td", value)
                                .close());
                html.close();
            });
        }
        if (found[0] == 0) {
            html.leaf("p", call.say("Không có đối tượng nào ở đây.", "Nothing is here."));
        }
        return html.close().close().toString();
    }

    /** With the system's name, though RFC 7946 has but one: clients take a missing name for that of the map. */
    private String json(List<FeatureQuery> queries) {
        StringJoiner features = new StringJoiner(
                ",",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}}");
        for (FeatureQuery query : queries) {
            // the layer's name in front of the number, as clients of several layers need it
            reader.stream(
                    query,
                    feature -> features.add(feature.text()
                            .replaceFirst(
                                    "\"id\":\\s*" + feature.id() + "\\b",
                                    "\"id\":\"" + query.layer().id() + "." + feature.id() + "\"")));
        }
        return features.toString();
    }

    private String gml(List<FeatureQuery> queries) throws IOException {
        StringWriter out = new StringWriter();
        out.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs\"")
                .append(" xmlns:gml=\"")
                .append(GmlVersion.GML_3_1_1.namespace())
                .append("\" xmlns:")
                .append(GmlWriter.PREFIX)
                .append("=\"")
                .append(GmlWriter.NAMESPACE)
                .append("\">\n");
        for (FeatureQuery query : queries) {
            GmlWriter writer = new GmlWriter(
                    out, GmlVersion.GML_3_1_1, query.layer(), layers.schema(query.layer()), SrsName.brief(query.crs()));
            reader.streamRows(query, row -> {
                try {
                    out.append("<gml:featureMember>");
                    writer.write(row);
                    out.append("</gml:featureMember>\n");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        return out.append("</wfs:FeatureCollection>\n").toString();
    }

    private interface Line {
        void write(Attribute attribute, String value);
    }

    /** What the feature has; empty values tell nobody anything. */
    private static void each(LayerSchema schema, FeatureRow row, Line line) {
        for (int i = 0; i < schema.attributes().size(); i++) {
            @Nullable Object value = row.values().get(i);
            if (value != null) {
                line.write(schema.attributes().get(i), value.toString());
            }
        }
    }
}
