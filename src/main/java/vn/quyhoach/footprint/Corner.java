package vn.quyhoach.footprint;

import org.jspecify.annotations.Nullable;

/**
 * A row of a corner table as it was typed.
 *
 * @param label the number or name of the corner
 * @param first the left one of its two coordinates; which of them is the northing is not yet known
 * @param edge the length to the next corner as the table states it, metres
 * @param line where it stands in the text, from 1
 */
record Corner(
        String label, double first, double second, @Nullable Double edge, int line) {

    Corner withEdge(double length) {
        return new Corner(label, first, second, length, line);
    }

    boolean samePlaceAs(Corner other) {
        return first == other.first && second == other.second;
    }
}
