package vn.quyhoach.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that may be written at a place.
 *
 * @param rank who gives way to whom
 * @param boxes what they cover
 * @param apart how far from the same words they must stand
 * @param freely whether they are written over others and others over them
 */
record Label(
        Rank rank,
        String text,
        Shape shape,
        List<Rectangle2D> boxes,
        Color colour,
        @Nullable Halo halo,
        double apart,
        boolean freely) {

    record Halo(Color colour, double radius) {}

    /**
     * The order of labels, the first before all others. Nothing in it depends on the picture: the same labels win on
     * every tile.
     *
     * @param layer the place of the layer from the bottom
     * @param priority what the style says
     * @param size of the feature on the picture
     * @param feature its number, and which of its labels
     */
    record Rank(int layer, double priority, double size, long feature, int number) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::layer)
                .thenComparing(Rank::priority)
                .thenComparing(rank -> Math.round(rank.size() * 16))
                .reversed()
                .thenComparing(Rank::feature)
                .thenComparing(Rank::number);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    void draw(Graphics2D canvas) {
        if (halo != null && halo.radius() > 0) {
            canvas.setPaint(halo.colour());
            canvas.setStroke(
                    new BasicStroke((float) (2 * halo.radius()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(shape);
            canvas.fill(shape);
        }
        canvas.setPaint(colour);
        canvas.fill(shape);
    }

    Rectangle2D bounds() {
        Rectangle2D bounds = boxes.get(0).getBounds2D();
        boxes.forEach(bounds::add);
        return bounds;
    }

    /** Whether the two cannot both be written. */
    boolean isInTheWayOf(Label other) {
        boolean same = apart > 0 && text.equals(other.text);
        double margin = same ? Math.max(apart, other.apart) : 0;
        for (Rectangle2D box : boxes) {
            for (Rectangle2D theirs : other.boxes) {
                if (box.getMinX() - margin < theirs.getMaxX()
                        && theirs.getMinX() - margin < box.getMaxX()
                        && box.getMinY() - margin < theirs.getMaxY()
                        && theirs.getMinY() - margin < box.getMaxY()) {
                    return true;
                }
            }
        }
        return false;
    }
}
