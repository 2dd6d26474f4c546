package vn.quyhoach.encoding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;

/** Values and geometries as JSON, without objects in between: a page has a million numbers. */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** A String, number, Boolean, day or null. */
    static void value(StringBuilder out, @Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? Numbers.plain(number) : "null");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    /** The member {@code properties} of a feature. */
    static void properties(StringBuilder out, LayerSchema schema, FeatureRow row) {
        out.append("\"properties\":{");
        for (int i = 0; i < row.values().size(); i++) {
            out.append(i == 0 ? "\"" : ",\"")
                    .append(schema.attributes().get(i).name())
                    .append("\":");
            value(out, row.values().get(i));
        }
        out.append('}');
    }

    static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** A geometry object, its coordinates in the order of the system's authority; null where there is none. */
    static void geometry(StringBuilder out, byte @Nullable [] ewkb, Crs crs) {
        geometry(out, ewkb, new Positions(out, crs.northingFirst(), Numbers.decimals(crs)));
    }

    /** The same, but in a file longitude or easting first: readers of files know no authority. */
    static void geometry(StringBuilder out, byte @Nullable [] ewkb, EncodedLayer layer) {
        Crs crs = layer.crs();
        geometry(out, ewkb, new Positions(out, crs.northingFirst() && !layer.file(), Numbers.decimals(crs)));
    }

    private static void geometry(StringBuilder out, byte @Nullable [] ewkb, Positions positions) {
        RawShape shape = RawShape.find(ewkb);
        if (shape == null) {
            out.append("null");
            return;
        }
        out.append(
                switch (shape.kind()) {
                    case POINT -> "{\"type\":\"MultiPoint\",\"coordinates\":[";
                    case LINE -> "{\"type\":\"MultiLineString\",\"coordinates\":[";
                    case POLYGON -> "{\"type\":\"MultiPolygon\",\"coordinates\":[";
                });
        for (int i = 0; i < shape.parts().size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            List<double[]> part = shape.parts().get(i);
            switch (shape.kind()) {
                case POINT -> positions.one(part.get(0), 0);
                case LINE -> positions.line(part.get(0));
                case POLYGON -> positions.rings(part);
            }
        }
        out.append("]}");
    }

    private record Positions(StringBuilder out, boolean flip, int decimals) {

        void rings(List<double[]> rings) {
            for (int i = 0; i < rings.size(); i++) {
                out.append(i == 0 ? '[' : ',');
                line(rings.get(i));
            }
            out.append(']');
        }

        void line(double[] line) {
            for (int i = 0; i < line.length; i += 2) {
                out.append(i == 0 ? '[' : ',');
                one(line, i);
            }
            out.append(']');
        }

        void one(double[] line, int i) {
            out.append('[');
            Numbers.coordinate(out, flip ? line[i + 1] : line[i], decimals);
            out.append(',');
            Numbers.coordinate(out, flip ? line[i] : line[i + 1], decimals);
            out.append(']');
        }
    }
}
