package vn.quyhoach.certificate;

import org.locationtech.jts.geom.Envelope;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/**
 * How the ground lies on the paper: at a round scale, in the national system, the project in the middle.
 *
 * @param denominator the scale on paper is 1 to this
 * @param box the ground that is shown
 */
record MapPaper(int denominator, Bbox box) {

    static final double DPI = 300;

    /** 172 mm by 112 mm of paper, in whole pixels. */
    static final int WIDTH = 2032;

    static final int HEIGHT = 1322;

    static final double MILLIMETRES_PER_INCH = 25.4;

    /** The first is no larger than plans are drawn; the last shows the longest line that can be checked. */
    private static final int[] DENOMINATORS = {
        2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000
    };

    /** How much of the map's width or height the project takes at most. */
    private static final double SHARE = 0.62;

    /** @param project its box in the national system */
    static MapPaper of(Envelope project) {
        int fitting = DENOMINATORS[DENOMINATORS.length - 1];
        for (int denominator : DENOMINATORS) {
            double metres = metresPerPixel(denominator);
            if (project.getWidth() <= WIDTH * metres * SHARE && project.getHeight() <= HEIGHT * metres * SHARE) {
                fitting = denominator;
                break;
            }
        }
        double right = WIDTH * metresPerPixel(fitting) / 2;
        double up = HEIGHT * metresPerPixel(fitting) / 2;
        double x = project.centre().x;
        double y = project.centre().y;
        return new MapPaper(fitting, new Bbox(x - right, y - up, x + right, y + up, Crs.NATIONAL));
    }

    private static double metresPerPixel(int denominator) {
        return denominator * MILLIMETRES_PER_INCH / 1000 / DPI;
    }

    double metresPerPixel() {
        return metresPerPixel(denominator);
    }

    double x(double easting) {
        return (easting - box.west()) / metresPerPixel();
    }

    double y(double northing) {
        return (box.north() - northing) / metresPerPixel();
    }

    static double pixels(double millimetres) {
        return millimetres / MILLIMETRES_PER_INCH * DPI;
    }

    static double millimetres(int pixels) {
        return pixels * MILLIMETRES_PER_INCH / DPI;
    }
}
