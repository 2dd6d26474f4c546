package vn.quyhoach.sample;

import org.locationtech.jts.geom.Coordinate;

/**
 * The point around which a parcel grows.
 *
 * @param axis index of the axis this seed belongs to; -1 when it belongs to none
 */
record Seed(Coordinate at, Kind kind, int axis) {

    enum Kind {
        /** Just inside the outline, mirrored by a seed just outside. */
        BORDER,
        /** On an axis: its cell is a piece of river, canal or road. */
        COURSE,
        /** Beside an axis: its cell fronts the river or road. */
        FRONT,
        /** Anywhere else. */
        FIELD,
        /** Outside the province; its cell is thrown away. */
        GUARD
    }

    boolean inside() {
        return kind != Kind.GUARD;
    }
}
