package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The narrow parts of an area: what is gone when it is made thinner and thicker again. */
final class NarrowGaps {

    /** Nobody plans a strip so narrow between two parcels. */
    static final double WIDTH_M = 2;

    /** Parts this thin are left over at corners. */
    private static final double ROUNDING_M = 0.01;

    /** Corners stay corners down to some ten degrees; wedges sharper than that are narrow gaps too. */
    private static final BufferParameters CORNERS =
            new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 10);

    private NarrowGaps() {}

    static List<Geometry> of(Geometry area) {
        Geometry core = BufferOp.bufferOp(area, -WIDTH_M / 2, CORNERS);
        Geometry wide = BufferOp.bufferOp(core, WIDTH_M / 2 + ROUNDING_M, CORNERS);
        Geometry narrow = OverlayNGRobust.overlay(area, wide, OverlayNG.DIFFERENCE);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < narrow.getNumGeometries(); i++) {
            if (narrow.getGeometryN(i).getDimension() == 2) {
                parts.add(narrow.getGeometryN(i));
            }
        }
        return parts;
    }
}
