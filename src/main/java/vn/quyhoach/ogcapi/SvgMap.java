package vn.quyhoach.ogcapi;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** A small picture of features in the national system: no script, no tile, it also prints. */
final class SvgMap {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 420;
    private static final double MARGIN = 16;

    private final StringBuilder shapes = new StringBuilder();
    private final Envelope frame;
    private final double scale;

    /** @param frame what the picture shows; a point is given 500 m around it */
    SvgMap(Envelope frame) {
        this.frame = new Envelope(frame);
        double least = 1_000;
        if (frame.getWidth() < least || frame.getHeight() < least) {
            this.frame.expandBy(
                    Math.max(0, (least - frame.getWidth()) / 2), Math.max(0, (least - frame.getHeight()) / 2));
        }
        this.scale =
                Math.min((WIDTH - 2 * MARGIN) / this.frame.getWidth(), (HEIGHT - 2 * MARGIN) / this.frame.getHeight());
    }

    void add(Geometry geometry, String colour, String title, String href) {
        shapes.append("<a href=\"")
                .append(Html.text(href))
                .append("\"><title>")
                .append(Html.text(title))
                .append("</title>");
        Geometry drawn = DouglasPeuckerSimplifier.simplify(geometry, 0.4 / scale);
        for (int i = 0; i < drawn.getNumGeometries(); i++) {
            Geometry part = drawn.getGeometryN(i);
            if (part instanceof Point point && !point.isEmpty()) {
                shapes.append("<circle cx=\"")
                        .append(x(point.getX()))
                        .append("\" cy=\"")
                        .append(y(point.getY()));
                shapes.append("\" r=\"6\" fill=\"").append(colour).append("\" stroke=\"#fff\"/>");
            } else if (part instanceof LineString line) {
                shapes.append("<path fill=\"none\" stroke-width=\"2.5\" stroke=\"")
                        .append(colour)
                        .append("\" d=\"");
                path(line, false);
                shapes.append("\"/>");
            } else if (part instanceof Polygon polygon) {
                shapes.append("<path fill-rule=\"evenodd\" fill-opacity=\".6\" stroke-width=\"1\" fill=\"")
                        .append(colour)
                        .append("\" stroke=\"")
                        .append(colour)
                        .append("\" d=\"");
                path(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    path(polygon.getInteriorRingN(hole), true);
                }
                shapes.append("\"/>");
            }
        }
        shapes.append("</a>");
    }

    String html(String caption) {
        return "<figure><svg viewBox=\"0 0 960 420\" role=\"img\" aria-label=\"" + Html.text(caption) + "\">" + shapes
                + scaleBar() + "</svg><figcaption>" + Html.text(caption) + "</figcaption></figure>";
    }

    private void path(LineString line, boolean closed) {
        char command = 'M';
        for (Coordinate corner : line.getCoordinates()) {
            shapes.append(command).append(x(corner.x)).append(' ').append(y(corner.y));
            command = 'L';
        }
        if (closed) {
            shapes.append('Z');
        }
    }

    /** The longest round length below a quarter of the picture. */
    private String scaleBar() {
        double metres = Math.pow(10, Math.floor(Math.log10(WIDTH / 4 / scale)));
        metres *= metres * 5 * scale < WIDTH / 4 ? 5 : metres * 2 * scale < WIDTH / 4 ? 2 : 1;
        String label = metres >= 1000 ? "%.0f km".formatted(metres / 1000) : "%.0f m".formatted(metres);
        return "<g stroke=\"currentColor\" stroke-width=\"1.5\"><path fill=\"none\" d=\"M16 398v6h"
                + number(metres * scale) + "v-6\"/></g><text x=\"16\" y=\"392\" font-size=\"13\" fill=\"currentColor\">"
                + label + "</text>";
    }

    private String x(double easting) {
        return number(WIDTH / 2 + (easting - frame.centre().x) * scale);
    }

    private String y(double northing) {
        return number(HEIGHT / 2 - (northing - frame.centre().y) * scale);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
