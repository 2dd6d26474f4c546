package vn.quyhoach.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts geometries to the surroundings of the picture. A dashed line a thousand pictures long would take minutes
 * otherwise; its pieces remember how far from the line's start they begin, so that the dashes stay where they were.
 */
final class Clip {

    private final double west;
    private final double north;
    private final double east;
    private final double south;

    Clip(Rectangle2D frame) {
        west = frame.getMinX();
        north = frame.getMinY();
        east = frame.getMaxX();
        south = frame.getMaxY();
    }

    /** A piece of a line and how much of the line lies before it. */
    record Piece(PixelGeometry line, double before) {}

    boolean holds(Rectangle2D bounds) {
        return bounds.getMinX() >= west
                && bounds.getMinY() >= north
                && bounds.getMaxX() <= east
                && bounds.getMaxY() <= south;
    }

    boolean meets(Rectangle2D bounds) {
        return bounds.getMaxX() >= west
                && bounds.getMaxY() >= north
                && bounds.getMinX() <= east
                && bounds.getMinY() <= south;
    }

    /** The pieces of every part that lie inside; a ring is cut as the line it is. */
    List<Piece> lines(PixelGeometry geometry) {
        List<Piece> pieces = new ArrayList<>();
        for (int part = 0; part < geometry.parts(); part++) {
            cut(geometry, part, pieces);
        }
        return pieces;
    }

    private void cut(PixelGeometry geometry, int part, List<Piece> pieces) {
        PixelGeometry piece = null;
        double length = 0;
        double before = 0;
        double[] span = new double[2];
        for (int i = geometry.start(part); i + 1 < geometry.end(part); i++) {
            double x = geometry.x(i);
            double y = geometry.y(i);
            double dx = geometry.x(i + 1) - x;
            double dy = geometry.y(i + 1) - y;
            double step = Math.hypot(dx, dy);
            boolean inside = span(x, y, dx, dy, span);
            if (inside) {
                if (piece == null) {
                    piece = new PixelGeometry(PixelGeometry.Kind.LINE);
                    before = length + span[0] * step;
                    piece.add(x + span[0] * dx, y + span[0] * dy);
                }
                piece.add(x + span[1] * dx, y + span[1] * dy);
            }
            if (piece != null && (!inside || span[1] < 1)) {
                piece.endPart();
                pieces.add(new Piece(piece, before));
                piece = null;
            }
            length += step;
        }
        if (piece != null) {
            piece.endPart();
            pieces.add(new Piece(piece, before));
        }
    }

    /** Which part of a segment lies inside (Liang and Barsky), as fractions of it; false for none. */
    private boolean span(double x, double y, double dx, double dy, double[] span) {
        span[0] = 0;
        span[1] = 1;
        return narrow(-dx, x - west, span)
                && narrow(dx, east - x, span)
                && narrow(-dy, y - north, span)
                && narrow(dy, south - y, span);
    }

    private static boolean narrow(double direction, double distance, double[] span) {
        if (direction == 0) {
            return distance >= 0;
        }
        double at = distance / direction;
        if (direction < 0) {
            span[0] = Math.max(span[0], at);
        } else {
            span[1] = Math.min(span[1], at);
        }
        return span[0] <= span[1];
    }

    /** The area inside (Sutherland and Hodgman, ring by ring); edges along the frame may appear outside the picture. */
    PixelGeometry area(PixelGeometry geometry) {
        PixelGeometry area = new PixelGeometry(PixelGeometry.Kind.POLYGON);
        for (int part = 0; part < geometry.parts(); part++) {
            double[] ring = new double[2 * (geometry.end(part) - geometry.start(part))];
            for (int i = geometry.start(part), at = 0; i < geometry.end(part); i++) {
                ring[at++] = geometry.x(i);
                ring[at++] = geometry.y(i);
            }
            for (int side = 0; side < 4 && ring.length > 0; side++) {
                ring = side(ring, side);
            }
            for (int at = 0; at < ring.length; at += 2) {
                area.add(ring[at], ring[at + 1]);
            }
            if (ring.length > 0) {
                area.add(ring[0], ring[1]);
            }
            area.endPart();
        }
        return area;
    }

    private double[] side(double[] ring, int side) {
        double[] kept = new double[2 * ring.length];
        int size = 0;
        double fromX = ring[ring.length - 2];
        double fromY = ring[ring.length - 1];
        double from = depth(fromX, fromY, side);
        for (int at = 0; at < ring.length; at += 2) {
            double x = ring[at];
            double y = ring[at + 1];
            double depth = depth(x, y, side);
            if (depth < 0 != from < 0) {
                double share = from / (from - depth);
                kept[size++] = fromX + share * (x - fromX);
                kept[size++] = fromY + share * (y - fromY);
            }
            if (depth >= 0) {
                kept[size++] = x;
                kept[size++] = y;
            }
            fromX = x;
            fromY = y;
            from = depth;
        }
        return java.util.Arrays.copyOf(kept, size);
    }

    private double depth(double x, double y, int side) {
        return switch (side) {
            case 0 -> x - west;
            case 1 -> east - x;
            case 2 -> y - north;
            default -> south - y;
        };
    }
}
