package vn.quyhoach.encoding;

import java.util.List;
import vn.quyhoach.geo.RawShape;

/** Shapes as well-known text, longitude or easting first, always of the multi kind. */
public final class WktText {

    private WktText() {}

    /** @param shape not an empty one */
    public static void append(StringBuilder out, RawShape shape, int decimals) {
        out.append(
                switch (shape.kind()) {
                    case POINT -> "MULTIPOINT";
                    case LINE -> "MULTILINESTRING";
                    case POLYGON -> "MULTIPOLYGON";
                });
        boolean areas = shape.kind() == RawShape.Kind.POLYGON;
        for (int i = 0; i < shape.parts().size(); i++) {
            out.append(i == 0 ? " (" : ", ");
            List<double[]> part = shape.parts().get(i);
            for (int j = 0; j < part.size(); j++) {
                out.append(j > 0 ? ", " : areas ? "(" : "");
                positions(out, part.get(j), decimals);
            }
            out.append(areas ? ")" : "");
        }
        out.append(')');
    }

    private static void positions(StringBuilder out, double[] points, int decimals) {
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? "(" : ", ");
            Numbers.coordinate(out, points[i], decimals);
            out.append(' ');
            Numbers.coordinate(out, points[i + 1], decimals);
        }
        out.append(')');
    }
}
