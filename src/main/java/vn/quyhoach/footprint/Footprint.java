package vn.quyhoach.footprint;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.reference.AdminUnit;

/**
 * The place of a project as it was understood.
 *
 * @param geometry GeoJSON in degrees on WGS 84
 * @param geometryType POLYGON, LINE or POINT
 * @param areaM2 in the national system, for areas
 * @param lengthM in the national system: of a line, or round an area
 * @param axisOrder NORTHING_EASTING or EASTING_NORTHING, in degrees LAT_LON or LON_LAT: how the two numbers of a corner
 *     were read
 * @param corners in the national system; the first {@value CornerRows#MOST} of many
 * @param units those it lies in today, the highest tier first
 */
public record Footprint(
        @JsonRawValue String geometry,
        String geometryType,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        SystemRead crs,
        String axisOrder,
        List<CornerRow> corners,
        List<AdminUnit> units,
        List<Note> notes) {

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
}
