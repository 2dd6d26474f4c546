package vn.quyhoach.certificate;

/** Round lengths for a scale bar and a grid. */
final class MapScale {

    private MapScale() {}

    /** The largest of 1, 2 and 5 times a power of ten that is not longer. */
    static double round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double times = metres / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    static String number(double length, Wording words) {
        return words.number(length, length == Math.rint(length) ? 0 : 1);
    }
}
