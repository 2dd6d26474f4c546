package vn.quyhoach.footprint;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.reference.AdminUnit;

/**
 * The place of a project as it was understood.
 *
 * @param geometry GeoJSON in degrees on WGS 84
 * @param geometryType POLYGON, LINE or POINT
 * @param areaM2 in the national system, for areas
 * @param lengthM in the national system: of a line, or round an area
 * @param axisOrder NORTHING_EASTING or EASTING_NORTHING: how the two numbers of a corner were read
 * @param corners in the national system; the first {@value #MOST_CORNERS} of many
 * @param units those it lies in today, the highest tier first
 */
public record Footprint(
        @JsonRawValue String geometry,
        String geometryType,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        SystemRead crs,
        String axisOrder,
        List<CornerRead> corners,
        List<AdminUnit> units,
        List<Note> notes) {

    static final int MOST_CORNERS = 5_000;

    /**
     * The system the coordinates were read in.
     *
     * @param detected false when the sender or the file named it
     * @param alternatives others that would also put it in the province
     */
    public record SystemRead(String code, String name, boolean detected, List<Alternative> alternatives) {}

    /** Another system, and the unit the place would lie in. */
    public record Alternative(String code, String name, String place) {

        /** As a problem's text names it. */
        @Override
        public String toString() {
            return code + " (" + place + ")";
        }
    }

    /**
     * A corner.
     *
     * @param n its number, through all rings
     * @param label what the sender calls it
     * @param x northing in metres, to the millimetre
     * @param y easting
     * @param edgeM metres to the next corner of the ring
     */
    public record CornerRead(
            int n,
            String label,
            int ring,
            double x,
            double y,
            @Nullable Double edgeM) {}
}
