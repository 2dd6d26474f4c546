package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;

/**
 * OGC Features and Geometries JSON 1.0 (21-045r1): GeoJSON that also says its type, its validity, and the system of its
 * coordinates. The layer is the type; its validity is an interval of days, the last one included; geometries in another
 * system than longitude and latitude on WGS 84 stand in {@code place}, and {@code geometry} is then null, so that no
 * reader takes metres for degrees.
 */
@Component
class JsonFgEncoding implements FeatureEncoding {

    /** The name QGIS and most servers know; the published standard has not got a registered one. */
    private static final Format FORMAT = new Format("jsonfg", "application/fg+json", "fg.json", "JSON-FG", true);

    private static final String CONFORMS = "\"conformsTo\":[\"http://www.opengis.net/spec/json-fg-1/1.0/conf/core\","
            + "\"http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas\"]";

    private final JsonMapper json;

    JsonFgEncoding(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean hasLinks() {
        return true;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        Sink sink = new Sink(out, layer, json);
        sink.begin();
        return sink;
    }

    private static final class Sink extends JsonSink {

        private final EncodedLayer layer;
        private final int since;
        private final int until;

        Sink(OutputStream out, EncodedLayer layer, JsonMapper json) throws IOException {
            super(out, layer, json);
            this.layer = layer;
            this.since = layer.schema().indexOf("valid_from");
            this.until = layer.schema().indexOf("valid_to");
        }

        @Override
        void head(StringBuilder document) {
            document.append(',').append(CONFORMS);
            document.append(",\"featureType\":\"").append(layer.layer().id()).append('"');
            if (layer.schemaUrl() != null) {
                document.append(",\"featureSchema\":");
                JsonText.text(document, layer.schemaUrl());
            }
            document.append(",\"geometryDimension\":")
                    .append(
                            switch (layer.layer().geometry()) {
                                case POINT -> 0;
                                case LINE -> 1;
                                case POLYGON -> 2;
                            });
            document.append(",\"coordRefSys\":\"").append(layer.crs().uri()).append('"');
        }

        @Override
        void body(StringBuilder feature, FeatureRow row) {
            feature.append(",\"time\":");
            time(feature, value(row, since), value(row, until));
            boolean plain = layer.crs().equals(Crs.WGS84);
            feature.append(",\"place\":");
            JsonText.geometry(feature, plain ? null : row.ewkb(), layer.crs());
            feature.append(",\"geometry\":");
            JsonText.geometry(feature, plain ? row.ewkb() : null, layer.crs());
        }

        private static @Nullable Object value(FeatureRow row, int place) {
            return place < 0 ? null : row.values().get(place);
        }

        private static void time(StringBuilder feature, @Nullable Object since, @Nullable Object until) {
            if (since == null && until == null) {
                feature.append("null");
                return;
            }
            feature.append("{\"interval\":[\"")
                    .append(since == null ? ".." : since)
                    .append("\",\"")
                    .append(until == null ? ".." : until)
                    .append("\"]}");
        }
    }
}
