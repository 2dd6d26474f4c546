package vn.quyhoach.footprint;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/footprints}.
 *
 * @param text a corner table, WKT, GeoJSON or KML
 * @param crs the system of the coordinates, where the sender knows it
 * @param geometryType what corners make: POLYGON, LINE or POINT
 * @param repairOrder whether corners in a wrong order may be put into another one
 */
record FootprintRequest(
        @Nullable String text,
        @Nullable String crs,
        @Nullable FootprintKind geometryType,
        @Nullable Boolean repairOrder) {}
