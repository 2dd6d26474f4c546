package vn.quyhoach.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A cell of the mesh.
 *
 * @param number place in the list of all parcels, from 0
 * @param neighbours numbers of the parcels that share an edge with this one
 */
record Parcel(int number, Seed seed, Polygon shape, double areaMetres, int[] neighbours) {

    Coordinate at() {
        return seed.at();
    }

    boolean isCourse() {
        return seed.kind() == Seed.Kind.COURSE;
    }
}
