package vn.quyhoach.sample;

/**
 * Repeatable chance: a number between 0 and 1 that depends on a seed and a place only.
 *
 * <p>Integer mixing and plain arithmetic, no generator state: the order of calls does not matter and every machine
 * gets the same bits.
 */
final class Chance {

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** Another stream of numbers, independent of this one. */
    Chance fork(int stream) {
        return new Chance(mix(seed + 0x9E3779B97F4A7C15L * stream));
    }

    /** Even between 0 (included) and 1 (excluded). */
    double at(long a, long b) {
        return (mix(mix(seed ^ a) + 0x632BE59BD9B4E019L * b) >>> 11) * 0x1.0p-53;
    }

    /** Smooth over the ground: values half a {@code cell} apart are alike, values far apart are not. */
    double smooth(double x, double y, double cell) {
        double column = Math.floor(x / cell);
        double row = Math.floor(y / cell);
        double dx = ease(x / cell - column);
        double dy = ease(y / cell - row);
        long i = (long) column;
        long j = (long) row;
        double south = at(i, j) * (1 - dx) + at(i + 1, j) * dx;
        double north = at(i, j + 1) * (1 - dx) + at(i + 1, j + 1) * dx;
        return south * (1 - dy) + north * dy;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
