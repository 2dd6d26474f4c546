package vn.quyhoach.render;

/** A line beside a line. */
final class Offset {

    /** Where two pieces meet in a sharp bend, their corner would lie far away. */
    private static final double LONGEST_CORNER = 3;

    private Offset() {}

    /**
     * The line at that distance: to the left of its direction for a positive one, as SE says; rings grow and shrink the
     * same way.
     */
    static PixelGeometry of(PixelGeometry line, double distance) {
        PixelGeometry moved = new PixelGeometry(line.kind());
        for (int part = 0; part < line.parts(); part++) {
            boolean ring = line.kind() == PixelGeometry.Kind.POLYGON;
            int start = line.start(part);
            int last = line.end(part) - 1;
            for (int i = start; i <= last; i++) {
                int before = i > start ? i - 1 : ring ? last - 1 : i;
                int after = i < last ? i + 1 : ring ? start + 1 : i;
                corner(line, before, i, after, distance, moved);
            }
            moved.endPart();
        }
        return moved;
    }

    private static void corner(
            PixelGeometry line, int before, int at, int after, double distance, PixelGeometry moved) {
        double x = line.x(at);
        double y = line.y(at);
        double[] in = normal(x - line.x(before), y - line.y(before));
        double[] out = normal(line.x(after) - x, line.y(after) - y);
        if (in[0] == 0 && in[1] == 0) {
            in = out;
        }
        if (out[0] == 0 && out[1] == 0) {
            out = in;
        }
        double middleX = in[0] + out[0];
        double middleY = in[1] + out[1];
        double square = middleX * middleX + middleY * middleY;
        if (square * LONGEST_CORNER * LONGEST_CORNER < 4) {
            moved.add(x + distance * in[0], y + distance * in[1]);
            moved.add(x + distance * out[0], y + distance * out[1]);
        } else {
            moved.add(x + 2 * distance * middleX / square, y + 2 * distance * middleY / square);
        }
    }

    /** Of unit length, to the left on a picture whose y goes down. */
    private static double[] normal(double dx, double dy) {
        double length = Math.hypot(dx, dy);
        return length == 0 ? new double[] {0, 0} : new double[] {dy / length, -dx / length};
    }
}
