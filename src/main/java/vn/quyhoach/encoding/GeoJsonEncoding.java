package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;

/**
 * GeoJSON (RFC 7946). In another system than longitude and latitude on WGS 84 it is still GeoJSON by the leave of OGC
 * API Features Part 2, which names the system outside the document. A file has no outside: it names its system as
 * GeoJSON of 2008 did, easting or longitude first, which GDAL and QGIS understand.
 */
@Component
class GeoJsonEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format("geojson", "application/geo+json", "geojson", "GeoJSON", true);

    private final JsonMapper json;

    GeoJsonEncoding(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Crs usualCrs() {
        return Crs.WGS84;
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

        Sink(OutputStream out, EncodedLayer layer, JsonMapper json) throws IOException {
            super(out, layer, json);
            this.layer = layer;
        }

        @Override
        void head(StringBuilder document) {
            if (layer.file() && layer.crs().srid() != Crs.WGS84.srid()) {
                document.append(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::")
                        .append(layer.crs().srid())
                        .append("\"}}");
            }
        }

        @Override
        void body(StringBuilder feature, FeatureRow row) {
            feature.append(",\"geometry\":");
            JsonText.geometry(feature, row.ewkb(), layer);
        }
    }
}
