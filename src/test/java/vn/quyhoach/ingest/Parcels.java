package vn.quyhoach.ingest;

import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.ParcelCoverage;

/** Parcels on their way into the staging table. */
final class Parcels {

    private static final double SIZE_M = 60;

    private final ParcelCoverage coverage = new ParcelCoverage(560_000, 1_170_000, SIZE_M);
    private final int columns;
    private final int rows;
    private final boolean rounded;

    /** @param rounded whether every second parcel is drawn to the centimetre, so that no border is drawn twice the same */
    Parcels(int columns, int rows, boolean rounded) {
        this.columns = columns;
        this.rows = rows;
        this.rounded = rounded;
    }

    void write(Consumer<StagedObject> objects) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long number = (long) row * columns + column;
                objects.accept(new StagedObject(
                        number,
                        Map.of(Target.CODE, "T" + number, Target.CLASS_CODE, "LUC"),
                        "{}",
                        null,
                        StagedShape.of(parcel(column, row), Crs.NATIONAL, 2)));
            }
        }
    }

    private Polygon parcel(int column, int row) {
        Polygon parcel = coverage.parcel(column, row);
        if (rounded && (row + column) % 2 == 0) {
            parcel.apply((CoordinateFilter) point -> {
                point.x = Math.rint(point.x * 100) / 100;
                point.y = Math.rint(point.y * 100) / 100;
            });
            parcel.geometryChanged();
        }
        return parcel;
    }
}
