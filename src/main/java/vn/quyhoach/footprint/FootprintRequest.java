package vn.quyhoach.footprint;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/footprints}.
 *
 * @param text a corner table, WKT or EWKT, GeoJSON, KML, GPX or a drawing (DXF)
 * @param crs the system of the coordinates, where the sender knows it
 * @param geometryType what corners make: POLYGON, LINE or POINT; POLYGON also makes an area of lines that go round it
 * @param repairOrder whether corners in a wrong order may be put into another one
 */
record FootprintRequest(
        @Nullable String text,
        @Nullable String crs,
        @Nullable FootprintKind geometryType,
        @Nullable Boolean repairOrder) {}
