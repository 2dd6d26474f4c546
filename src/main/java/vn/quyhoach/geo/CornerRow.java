package vn.quyhoach.geo;

import org.jspecify.annotations.Nullable;

/**
 * A row of a corner table as Vietnamese documents print it: X is the northing, Y the easting, in the national system.
 *
 * @param n its number, through all rings
 * @param label what its author calls it
 * @param x northing in metres, to the millimetre
 * @param y easting in metres, to the millimetre
 * @param edgeM metres to the next corner of the ring
 */
public record CornerRow(
        int n,
        String label,
        int ring,
        double x,
        double y,
        @Nullable Double edgeM) {}
