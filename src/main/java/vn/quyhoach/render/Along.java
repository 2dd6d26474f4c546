package vn.quyhoach.render;

/** Distances along a part of a line. */
final class Along {

    private final PixelGeometry line;
    private final int start;
    private final double[] lengths;

    Along(PixelGeometry line, int part) {
        this.line = line;
        this.start = line.start(part);
        this.lengths = new double[line.end(part) - start];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1]
                    + Math.hypot(line.x(start + i) - line.x(start + i - 1), line.y(start + i) - line.y(start + i - 1));
        }
    }

    /** @param direction radians clockwise from the east */
    record Place(double x, double y, double direction) {}

    double length() {
        return lengths[lengths.length - 1];
    }

    Place at(double distance) {
        int found = java.util.Arrays.binarySearch(lengths, distance);
        int before = Math.max(0, Math.min(lengths.length - 2, found >= 0 ? found : -found - 2));
        if (lengths.length < 2) {
            return new Place(line.x(start), line.y(start), 0);
        }
        double x = line.x(start + before);
        double y = line.y(start + before);
        double dx = line.x(start + before + 1) - x;
        double dy = line.y(start + before + 1) - y;
        double step = lengths[before + 1] - lengths[before];
        double share = step == 0 ? 0 : (distance - lengths[before]) / step;
        return new Place(x + share * dx, y + share * dy, Math.atan2(dy, dx));
    }
}
