package vn.quyhoach.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words as outlines: on lines for a place, or letter by letter for a line they follow. */
final class TextBlock {

    /** Exact widths whatever the pixels, so that a label is the same on every tile. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final double LINE_HEIGHT = 1.2;

    /** How high a capital of the typeface is, as a share of its size. */
    static final double CAPITAL = 0.7;

    private static final int MOST_CHARACTERS = 120;

    private final Font font;
    private final String text;
    private final Map<String, GlyphVector> laidOut = new HashMap<>();
    private final Map<List<Double>, Shape> blocks = new HashMap<>();

    TextBlock(Font font, String text) {
        this.font = font;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        this.text = plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS - 1) + "…" : plain;
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Kept, because many features of a layer bear the same words. */
    private GlyphVector glyphs(String line) {
        return laidOut.computeIfAbsent(line, words -> {
            char[] letters = words.toCharArray();
            return font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        });
    }

    private double width(String line) {
        return glyphs(line).getLogicalBounds().getWidth();
    }

    double width() {
        return width(text);
    }

    /**
     * The outlines with the anchor at the origin.
     *
     * @param wrap how wide a line may be; 0 for one line
     * @param anchorX the share of the width that lies left of the origin
     * @param anchorY the share of the height that lies below the origin
     */
    Shape at(double wrap, double anchorX, double anchorY) {
        return blocks.computeIfAbsent(List.of(wrap, anchorX, anchorY), form -> block(wrap, anchorX, anchorY));
    }

    private Shape block(double wrap, double anchorX, double anchorY) {
        List<String> lines = lines(wrap);
        double size = font.getSize2D();
        double widest = lines.stream().mapToDouble(this::width).max().orElse(0);
        double height = (lines.size() - 1) * size * LINE_HEIGHT + size * CAPITAL;
        Path2D block = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            double baseline = anchorY * height - (lines.size() - 1 - i) * size * LINE_HEIGHT;
            // lines are set to the side they stand on, like those of a web map
            double left = -anchorX * widest + anchorX * (widest - width(lines.get(i)));
            block.append(glyphs(lines.get(i)).getOutline((float) left, (float) baseline), false);
        }
        return block;
    }

    private List<String> lines(double wrap) {
        if (wrap <= 0 || width() <= wrap) {
            return List.of(text);
        }
        // as few lines as there must be, of about the same length: easier to read than a full one and a rest
        int fewest = (int) Math.ceil(width() / wrap);
        for (double limit = width() / fewest; limit < wrap; limit += font.getSize2D() / 2) {
            List<String> lines = filled(limit);
            if (lines.size() <= fewest) {
                return lines;
            }
        }
        return filled(wrap);
    }

    private List<String> filled(double limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A letter that stands on a line; its box keeps others away. */
    record Letters(Shape shape, List<Rectangle2D> boxes) {}

    /**
     * The outlines along a line, upright.
     *
     * @param middle where the middle of the text lies
     * @param offset to the left of the line's direction
     * @param mostTurn by how many radians neighbouring letters may be turned against each other
     * @return null where the line is too short or too bent
     */
    @Nullable
    Letters along(Along line, double middle, double offset, double mostTurn) {
        GlyphVector glyphs = glyphs(text);
        double width = glyphs.getLogicalBounds().getWidth();
        double start = middle - width / 2;
        if (start < 0 || middle + width / 2 > line.length()) {
            return null;
        }
        Along.Place from = line.at(start);
        Along.Place to = line.at(start + width);
        boolean reversed = to.x() < from.x();
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<Rectangle2D> boxes = new ArrayList<>();
        double size = font.getSize2D();
        double before = Double.NaN;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double left = glyphs.getGlyphPosition(i).getX();
            double advance = glyphs.getGlyphMetrics(i).getAdvance();
            double centre = left + advance / 2;
            double at = reversed ? start + width - centre : start + centre;
            // over the width of some letters, or each would follow every crook of the line
            double half = Math.max(advance, size) / 2;
            Along.Place back = line.at(Math.max(0, at - half));
            Along.Place ahead = line.at(Math.min(line.length(), at + half));
            double turn = reversed
                    ? Math.atan2(back.y() - ahead.y(), back.x() - ahead.x())
                    : Math.atan2(ahead.y() - back.y(), ahead.x() - back.x());
            if (!Double.isNaN(before) && Math.abs(Math.IEEEremainder(turn - before, 2 * Math.PI)) > mostTurn) {
                return null;
            }
            before = turn;
            Along.Place place = line.at(at);
            AffineTransform stand = AffineTransform.getTranslateInstance(place.x(), place.y());
            stand.rotate(turn);
            stand.translate(-centre, size * CAPITAL / 2 - (reversed ? -offset : offset));
            shape.append(stand.createTransformedShape(glyphs.getGlyphOutline(i)), false);
            boxes.add(stand.createTransformedShape(new Rectangle2D.Double(left, -size * 0.8, advance, size))
                    .getBounds2D());
        }
        return new Letters(shape, boxes);
    }
}
