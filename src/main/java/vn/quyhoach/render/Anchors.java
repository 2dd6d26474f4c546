package vn.quyhoach.render;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a symbol or a label stands. Counted from the whole geometry, never from the part that is on the picture:
 * neighbouring tiles must agree.
 */
final class Anchors {

    /** Lines that look for the widest place of an area. */
    private static final int SCANS = 9;

    private Anchors() {}

    record Anchor(double x, double y) {}

    /** Every point of points; the middle of lines; the heart of areas. */
    static List<Anchor> points(PixelGeometry geometry) {
        List<Anchor> anchors = new ArrayList<>();
        switch (geometry.kind()) {
            case POINT -> {
                for (int i = 0; i < geometry.points(); i++) {
                    anchors.add(new Anchor(geometry.x(i), geometry.y(i)));
                }
            }
            case LINE -> {
                Along longest = longest(geometry);
                if (longest != null) {
                    Along.Place middle = longest.at(longest.length() / 2);
                    anchors.add(new Anchor(middle.x(), middle.y()));
                }
            }
            case POLYGON -> {
                if (geometry.points() > 0) {
                    anchors.add(heart(geometry));
                }
            }
        }
        return anchors;
    }

    private static @Nullable Along longest(PixelGeometry lines) {
        Along longest = null;
        for (int part = 0; part < lines.parts(); part++) {
            Along along = new Along(lines, part);
            if (longest == null || along.length() > longest.length()) {
                longest = along;
            }
        }
        return longest;
    }

    /** The centroid where it lies well inside, else the middle of the widest stretch on a few level lines. */
    static Anchor heart(PixelGeometry area) {
        Point2D centroid = centroid(area);
        double[] best = widest(area, centroid.getY());
        if (best[0] <= centroid.getX() && centroid.getX() <= best[1] && best[1] > best[0]) {
            double margin = 0.2 * (best[1] - best[0]);
            if (centroid.getX() > best[0] + margin && centroid.getX() < best[1] - margin) {
                return new Anchor(centroid.getX(), centroid.getY());
            }
        }
        Rectangle2D bounds = area.bounds();
        double y = centroid.getY();
        for (int i = 1; i < SCANS; i++) {
            double level = bounds.getMinY() + bounds.getHeight() * i / SCANS;
            double[] stretch = widest(area, level);
            if (stretch[1] - stretch[0] > 1.05 * (best[1] - best[0])) {
                best = stretch;
                y = level;
            }
        }
        return best[1] > best[0]
                ? new Anchor((best[0] + best[1]) / 2, y)
                : new Anchor(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Point2D centroid(PixelGeometry area) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double baseX = area.x(0);
        double baseY = area.y(0);
        for (int part = 0; part < area.parts(); part++) {
            for (int i = area.start(part); i + 1 < area.end(part); i++) {
                double x = area.x(i) - baseX;
                double y = area.y(i) - baseY;
                double nextX = area.x(i + 1) - baseX;
                double nextY = area.y(i + 1) - baseY;
                double cross = x * nextY - nextX * y;
                sum += cross;
                sumX += (x + nextX) * cross;
                sumY += (y + nextY) * cross;
            }
        }
        return sum == 0
                ? new Point2D.Double(area.bounds().getCenterX(), area.bounds().getCenterY())
                : new Point2D.Double(baseX + sumX / (3 * sum), baseY + sumY / (3 * sum));
    }

    /** The widest stretch inside the area on a level line: from and to; equal for none. */
    private static double[] widest(PixelGeometry area, double level) {
        double[] crossings = new double[16];
        int count = 0;
        for (int part = 0; part < area.parts(); part++) {
            for (int i = area.start(part); i + 1 < area.end(part); i++) {
                double y = area.y(i);
                double next = area.y(i + 1);
                if (y <= level != next <= level) {
                    if (count == crossings.length) {
                        crossings = Arrays.copyOf(crossings, 2 * count);
                    }
                    crossings[count++] = area.x(i) + (level - y) / (next - y) * (area.x(i + 1) - area.x(i));
                }
            }
        }
        Arrays.sort(crossings, 0, count);
        double[] widest = {0, 0};
        for (int i = 0; i + 1 < count; i += 2) {
            if (crossings[i + 1] - crossings[i] > widest[1] - widest[0]) {
                widest[0] = crossings[i];
                widest[1] = crossings[i + 1];
            }
        }
        return widest;
    }
}
