package vn.quyhoach.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/** How the ground lies on the picture. */
final class Viewport {

    private static final double METRES_PER_DEGREE = 6378137 * Math.PI / 180;

    /** The OGC's pixel, in metres. */
    private static final double PIXEL = 0.00028;

    private final Bbox box;
    private final int width;
    private final int height;
    private final double dpi;
    private final AffineTransform toPixels = new AffineTransform();

    Viewport(MapView view) {
        this.box = view.box();
        this.width = view.width();
        this.height = view.height();
        this.dpi = view.dpi();
        if (view.angle() != 0) {
            toPixels.rotate(Math.toRadians(view.angle()), width / 2.0, height / 2.0);
        }
        toPixels.scale(width / (box.east() - box.west()), height / (box.south() - box.north()));
        toPixels.translate(-box.west(), -box.north());
    }

    boolean isEmpty() {
        return !(box.east() > box.west() && box.north() > box.south());
    }

    Crs crs() {
        return box.crs();
    }

    AffineTransform toPixels() {
        return toPixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many pixels a pixel at 96 dpi is. */
    double pixelSize() {
        return dpi / MapView.USUAL_DPI;
    }

    double scale() {
        return unitsPerPixel() / PIXEL * pixelSize();
    }

    /** Metres of the system a pixel, on the equator for degrees: the same wherever the picture is. */
    double unitsPerPixel() {
        return (box.east() - box.west()) / width * (box.crs().geographic() ? METRES_PER_DEGREE : 1);
    }

    /** Metres of the ground a pixel, in the middle of the picture. */
    double metresPerPixel() {
        double units = (box.east() - box.west()) / width;
        double middle = (box.south() + box.north()) / 2;
        if (box.crs().geographic()) {
            return units * METRES_PER_DEGREE * Math.cos(Math.toRadians(middle));
        }
        // Mercator stretches by the same that its ordinate tells
        return box.crs().equals(Crs.WEB_MERCATOR) ? units / Math.cosh(middle / 6378137) : units;
    }

    /** Where a pattern of that many pixels begins, so that it lies on the ground and not on the picture. */
    Point2D origin(double cell) {
        Point2D zero = toPixels.transform(new Point2D.Double(0, 0), null);
        return new Point2D.Double(
                zero.getX() - cell * Math.floor(zero.getX() / cell),
                zero.getY() - cell * Math.floor(zero.getY() / cell));
    }

    /** The picture with a margin on each side, in pixels. */
    Rectangle2D frame(double margin) {
        return new Rectangle2D.Double(-margin, -margin, width + 2 * margin, height + 2 * margin);
    }

    /** What has to be read to paint the picture, symbols that reach in from outside included. */
    Bbox ground(double margin) {
        Rectangle2D ground;
        try {
            ground = toPixels.createInverse()
                    .createTransformedShape(frame(margin))
                    .getBounds2D();
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("A box without an area: " + box, e);
        }
        boolean degrees = box.crs().geographic();
        return new Bbox(
                degrees ? Math.max(-180, ground.getMinX()) : ground.getMinX(),
                degrees ? Math.max(-90, ground.getMinY()) : ground.getMinY(),
                degrees ? Math.min(180, ground.getMaxX()) : ground.getMaxX(),
                degrees ? Math.min(90, ground.getMaxY()) : ground.getMaxY(),
                box.crs());
    }
}
