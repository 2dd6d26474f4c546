package vn.quyhoach.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.PaletteClass.Hatch;
import vn.quyhoach.style.PaletteClass.Marker;

/** The sheet of small pictures a MapLibre style refers to: hatches and markers, in the palette's colours. */
final class Sprite {

    static final String UNKNOWN = "marker-unknown";

    /** A hatch must be as wide as high and fit its own edges; a marker has air around it. */
    static final int CELL = 24;

    private static final int COLUMNS = 8;

    private final Map<String, Consumer<Graphics2D>> pictures = new LinkedHashMap<>();

    Sprite() {
        pictures.put(UNKNOWN, canvas -> marker(canvas, Marker.CIRCLE, 9, Palette.NEUTRAL, Labels.HALO, 1));
    }

    static String hatchName(PublishedLayer layer, PaletteClass look) {
        return hatchName(layer.baseId(), look);
    }

    static String markerName(PublishedLayer layer, PaletteClass look) {
        return markerName(layer.baseId(), look);
    }

    private static String hatchName(String layer, PaletteClass look) {
        return "hatch-" + layer + "-" + look.code();
    }

    private static String markerName(String layer, PaletteClass look) {
        return "marker-" + layer + "-" + look.code();
    }

    /** Every picture of the palette by name. */
    static Map<String, Consumer<Graphics2D>> ofAll(Palette palette) {
        Sprite sprite = new Sprite();
        palette.byLayer().forEach((layer, looks) -> looks.forEach(look -> sprite.add(layer, look)));
        return Map.copyOf(sprite.pictures);
    }

    void add(PublishedLayer layer, PaletteClass look) {
        add(layer.baseId(), look);
    }

    private void add(String layer, PaletteClass look) {
        Hatch hatch = look.hatch();
        if (hatch != null) {
            pictures.put(hatchName(layer, look), canvas -> hatch(canvas, hatch, look.lineColour()));
        }
        Marker marker = look.marker();
        if (marker != null) {
            pictures.put(
                    markerName(layer, look),
                    canvas ->
                            marker(canvas, marker, look.markerWidth(), look.colour(), look.lineColour(), look.width()));
        }
    }

    /** The index of MapLibre: where each picture is. */
    Map<String, Object> index(int pixelRatio) {
        Map<String, Object> index = new LinkedHashMap<>();
        int number = 0;
        for (String name : pictures.keySet()) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("x", number % COLUMNS * CELL * pixelRatio);
            place.put("y", number / COLUMNS * CELL * pixelRatio);
            place.put("width", CELL * pixelRatio);
            place.put("height", CELL * pixelRatio);
            place.put("pixelRatio", pixelRatio);
            index.put(name, place);
            number++;
        }
        return index;
    }

    byte[] png(int pixelRatio) {
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * CELL * pixelRatio, rows * CELL * pixelRatio, BufferedImage.TYPE_INT_ARGB);
        int number = 0;
        for (Consumer<Graphics2D> picture : pictures.values()) {
            Graphics2D canvas = sheet.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(pixelRatio, pixelRatio);
            canvas.translate(number % COLUMNS * CELL, number / COLUMNS * CELL);
            canvas.clipRect(0, 0, CELL, CELL);
            picture.accept(canvas);
            canvas.dispose();
            number++;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Distances divide the cell, so that copies side by side join without a seam. */
    private static void hatch(Graphics2D canvas, Hatch hatch, String colour) {
        canvas.setColor(Color.decode(colour));
        canvas.setStroke(new BasicStroke(1f));
        int step = CELL / 3;
        for (int at = -CELL; at <= 2 * CELL; at += step) {
            switch (hatch) {
                case DIAGONAL -> canvas.draw(new Line2D.Double(at, CELL, at + CELL, 0));
                case CROSS -> {
                    canvas.draw(new Line2D.Double(at, CELL, at + CELL, 0));
                    canvas.draw(new Line2D.Double(at, 0, at + CELL, CELL));
                }
                case HORIZONTAL -> canvas.draw(new Line2D.Double(0, at + step / 2.0, CELL, at + step / 2.0));
                case DOTS -> {
                    for (int y = step / 2; y < CELL; y += step) {
                        canvas.fill(new Ellipse2D.Double(at + step / 2.0 - 1, y - 1, 2, 2));
                    }
                }
            }
        }
    }

    private static void marker(
            Graphics2D canvas, Marker marker, double diameter, String fill, String line, double width) {
        AffineTransform place = AffineTransform.getTranslateInstance(CELL / 2.0, CELL / 2.0);
        double radius = diameter / 2;
        place.scale(radius, radius);
        Shape shape = place.createTransformedShape(shape(marker));
        canvas.setColor(Color.decode(fill));
        canvas.fill(shape);
        canvas.setColor(Color.decode(line));
        canvas.setStroke(new BasicStroke((float) width));
        canvas.draw(shape);
    }

    /** Shapes around the origin with a radius of one; y goes down. */
    private static Shape shape(Marker marker) {
        return switch (marker) {
            case CIRCLE -> new Ellipse2D.Double(-1, -1, 2, 2);
            case SQUARE -> new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8);
            case DIAMOND -> ring(0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0);
            case TRIANGLE -> ring(0, -1.1, 1.1, 0.9, -1.1, 0.9);
            case CROSS ->
                ring(
                        -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35,
                        -1, 0.35, -1, -0.35, -0.35, -0.35);
            case STAR -> star();
        };
    }

    private static Shape star() {
        double[] corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1.2 : 0.5;
            double angle = Math.PI * (i / 5.0 - 0.5);
            corners[2 * i] = radius * Math.cos(angle);
            corners[2 * i + 1] = radius * Math.sin(angle);
        }
        return ring(corners);
    }

    private static Shape ring(double... corners) {
        Path2D ring = new Path2D.Double();
        ring.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            ring.lineTo(corners[i], corners[i + 1]);
        }
        ring.closePath();
        return ring;
    }
}
