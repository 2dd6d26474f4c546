package vn.quyhoach.certificate;

import static vn.quyhoach.certificate.MapPaper.pixels;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.render.Fonts;

/** What is drawn over the painted map: the project with the numbers of its corners, grid, scale bar, north. */
final class MapMarks {

    /** More numbers than this would hide the map. */
    private static final int MOST_NUMBERED = 60;

    private static final Color PROJECT = new Color(0xc00000);
    private static final Color PLATE = new Color(255, 255, 255, 225);
    private static final double POINTS_PER_INCH = 72;

    private final Graphics2D canvas;
    private final MapPaper paper;
    private final Wording words;

    MapMarks(Graphics2D canvas, MapPaper paper, Wording words) {
        this.canvas = canvas;
        this.paper = paper;
        this.words = words;
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void project(Geometry ground, List<CornerRow> corners) {
        if (ground.getDimension() == 0) {
            for (Coordinate place : ground.getCoordinates()) {
                outline(circle(paper.x(place.x), paper.y(place.y), pixels(1.6)));
                fill(circle(paper.x(place.x), paper.y(place.y), pixels(0.5)), PROJECT);
            }
        } else {
            outline(new ShapeWriter((from, to) -> to.setLocation(paper.x(from.x), paper.y(from.y))).toShape(ground));
        }
        if (corners.size() <= MOST_NUMBERED) {
            Coordinate middle = ground.getCentroid().getCoordinate();
            corners.forEach(corner -> number(corner, middle));
        }
    }

    private void outline(Shape shape) {
        draw(shape, Color.WHITE, 1.3);
        draw(shape, PROJECT, 0.6);
    }

    private void number(CornerRow corner, Coordinate middle) {
        double x = paper.x(corner.y());
        double y = paper.y(corner.x());
        if (!frame().contains(x, y)) {
            return;
        }
        fill(circle(x, y, pixels(0.45)), PROJECT);
        double away = Math.hypot(x - paper.x(middle.x), y - paper.y(middle.y));
        double right = away < 1 ? 1 : (x - paper.x(middle.x)) / away;
        double down = away < 1 ? 0 : (y - paper.y(middle.y)) / away;
        text(corner.label(), 7, true, x + right * pixels(2.4), y + down * pixels(2.4), 0.5);
    }

    /** Crosses at round coordinates of the national system, told along the edges: X is the northing. */
    void grid() {
        double step = MapScale.round(paper.metresPerPixel() * MapPaper.WIDTH / 4);
        double tick = pixels(1.5);
        for (double east = first(paper.box().west(), step); east < paper.box().east(); east += step) {
            for (double north = first(paper.box().south(), step);
                    north < paper.box().north();
                    north += step) {
                double x = paper.x(east);
                double y = paper.y(north);
                Path2D cross = new Path2D.Double();
                cross.moveTo(x - tick, y);
                cross.lineTo(x + tick, y);
                cross.moveTo(x, y - tick);
                cross.lineTo(x, y + tick);
                draw(cross, Color.WHITE, 0.5);
                draw(cross, Color.BLACK, 0.18);
            }
            coordinate("Y " + Math.round(east), paper.x(east) - pixels(7), 0);
        }
        for (double north = first(paper.box().south(), step);
                north < paper.box().north();
                north += step) {
            coordinate("X " + Math.round(north), 0, paper.y(north) - pixels(1.6));
        }
    }

    private void coordinate(String text, double left, double top) {
        fill(new Rectangle2D.Double(left, top, pixels(14), pixels(3.2)), PLATE);
        text(text, 6, false, left + pixels(7), top + pixels(1.6), 0.5);
    }

    private static double first(double from, double step) {
        return Math.ceil(from / step) * step;
    }

    void scaleBar() {
        double metres = MapScale.round(paper.metresPerPixel() * pixels(40));
        double length = metres / paper.metresPerPixel();
        double left = pixels(5);
        double base = MapPaper.HEIGHT - pixels(4);
        double high = pixels(1.4);
        fill(new Rectangle2D.Double(left - pixels(3), base - pixels(9), length + pixels(18), pixels(11)), PLATE);
        for (int i = 0; i < 4; i++) {
            Rectangle2D part = new Rectangle2D.Double(left + i * length / 4, base - high, length / 4, high);
            fill(part, i % 2 == 0 ? Color.BLACK : Color.WHITE);
            draw(part, Color.BLACK, 0.15);
        }
        boolean kilometres = metres >= 1000;
        double unit = kilometres ? 1000 : 1;
        text("0", 6.5, false, left, base - pixels(2.9), 0.5);
        text(MapScale.number(metres / 2 / unit, words), 6.5, false, left + length / 2, base - pixels(2.9), 0.5);
        text(
                MapScale.number(metres / unit, words) + (kilometres ? " km" : " m"),
                6.5,
                false,
                left + length,
                base - pixels(2.9),
                0.5);
        text(words.text("scale", "1:" + words.number(paper.denominator(), 0)), 7, true, left, base - pixels(6.6), 0);
    }

    void north() {
        double x = MapPaper.WIDTH - pixels(8);
        double top = pixels(7);
        fill(circle(x, top + pixels(4.3), pixels(7)), PLATE);
        Path2D left = triangle(x, top, -pixels(2.6), pixels(10));
        Path2D right = triangle(x, top, pixels(2.6), pixels(10));
        fill(left, Color.BLACK);
        fill(right, Color.WHITE);
        draw(left, Color.BLACK, 0.2);
        draw(right, Color.BLACK, 0.2);
        text(words.text("north_letter"), 8, true, x, top - pixels(1.2), 0.5);
    }

    private static Path2D triangle(double x, double top, double side, double high) {
        Path2D half = new Path2D.Double();
        half.moveTo(x, top);
        half.lineTo(x + side, top + high);
        half.lineTo(x, top + high * 0.75);
        half.closePath();
        return half;
    }

    void frameLine() {
        draw(frame(), Color.BLACK, 0.5);
    }

    private static Rectangle2D frame() {
        return new Rectangle2D.Double(0, 0, MapPaper.WIDTH, MapPaper.HEIGHT);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void draw(Shape shape, Color colour, double millimetres) {
        canvas.setPaint(colour);
        canvas.setStroke(new BasicStroke((float) pixels(millimetres), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        canvas.draw(shape);
    }

    private void fill(Shape shape, Color colour) {
        canvas.setPaint(colour);
        canvas.fill(shape);
    }

    /** @param anchor 0 begins at x, 0.5 is centred there; y is the middle of the letters */
    private void text(String text, double points, boolean bold, double x, double y, double anchor) {
        if (text.isBlank()) {
            return;
        }
        Font font = Fonts.of(bold, false, points / POINTS_PER_INCH * MapPaper.DPI);
        TextLayout layout = new TextLayout(text, font, canvas.getFontRenderContext());
        double left = x - layout.getAdvance() * anchor;
        double base = y + layout.getAscent() * 0.36;
        Shape letters = layout.getOutline(AffineTransform.getTranslateInstance(left, base));
        draw(letters, new Color(255, 255, 255, 230), 0.7);
        fill(letters, Color.BLACK);
    }
}
