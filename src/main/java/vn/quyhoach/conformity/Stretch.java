package vn.quyhoach.conformity;

import org.locationtech.jts.geom.Coordinate;

/**
 * A straight piece of a border. A check asks some thousand times how far a place is from one; squares are compared,
 * because the library takes a root each time, in a way that is exact to the last digit and many times slower.
 */
record Stretch(double fromX, double fromY, double alongX, double alongY, double squaredLength) {

    static Stretch between(Coordinate from, Coordinate to) {
        double alongX = to.x - from.x;
        double alongY = to.y - from.y;
        return new Stretch(from.x, from.y, alongX, alongY, alongX * alongX + alongY * alongY);
    }

    /** Square of the metres to its nearest place, which may be an end. */
    double squaredDistance(Coordinate place) {
        double x = place.x - fromX;
        double y = place.y - fromY;
        double ahead = x * alongX + y * alongY;
        if (ahead <= 0 || squaredLength == 0) {
            return x * x + y * y;
        }
        if (ahead >= squaredLength) {
            double beyondX = x - alongX;
            double beyondY = y - alongY;
            return beyondX * beyondX + beyondY * beyondY;
        }
        double aside = y * alongX - x * alongY;
        return aside * aside / squaredLength;
    }
}
