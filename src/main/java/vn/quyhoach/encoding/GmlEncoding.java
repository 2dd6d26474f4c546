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

/** GML 3.2, Simple Features level 0, in the collection that OGC API Features Part 1 defines. */
@Component
class GmlEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format(
            "gml",
            "application/gml+xml;version=3.2;profile=\"http://www.opengis.net/def/profile/ogc/2.0/gml-sf0\"",
            "gml",
            "GML 3.2",
            true);
    private static final String SF = "http://www.opengis.net/ogcapi-features-1/1.0/sf";
    private static final String SF_SCHEMA = "http://schemas.opengis.net/ogcapi/features/part1/1.0/xml/core-sf.xsd";
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
        private final GmlWriter features;

        Sink(OutputStream out, EncodedLayer layer) throws IOException {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            this.layer = layer;
            this.features = new GmlWriter(
                    this.out, GmlVersion.GML_3_2, layer.layer(), layer.schema(), SrsName.uri(layer.crs()));
            this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            if (!layer.single()) {
                this.out.write(
                        "<sf:FeatureCollection xmlns:sf=\"" + SF + "\"" + GmlWriter.namespaces(GmlVersion.GML_3_2)
                                + schemas() + " gml:id=\"" + layer.layer().id() + "\">\n");
            }
        }

        private String schemas() {
            StringBuilder text = new StringBuilder(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                    .append(" xsi:schemaLocation=\"")
                    .append(SF)
                    .append(' ')
                    .append(SF_SCHEMA);
            if (layer.schemaUrl() != null) {
                text.append(' ').append(GmlWriter.NAMESPACE).append(' ');
                XmlText.append(text, layer.schemaUrl());
            }
            return text.append('"').toString();
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            if (layer.single()) {
                features.writeRoot(row);
                return;
            }
            out.write("<sf:featureMember>");
            features.write(row);
            out.write("</sf:featureMember>\n");
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            if (!layer.single()) {
                out.write("</sf:FeatureCollection>\n");
            }
            out.flush();
        }
    }
}
