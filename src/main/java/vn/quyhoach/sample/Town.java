package vn.quyhoach.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.sheet.CsvResource;

/** A line of {@code towns.csv}: one of the 27 urban centres of 2030. */
record Town(CsvResource.Row row, Coordinate at, double hectares) {

    // square root of 10 000 over pi: the radius in metres of one hectare
    private static final double RADIUS_OF_HECTARE = 56.41895835477563;

    static List<Town> readAll() {
        return CsvResource.read("gis-data/sample/towns.csv").stream()
                .map(row -> new Town(row, Place.of(row.text("at")), row.number("target_ha")))
                .toList();
    }

    double radiusMetres() {
        return RADIUS_OF_HECTARE * Math.sqrt(hectares);
    }
}
