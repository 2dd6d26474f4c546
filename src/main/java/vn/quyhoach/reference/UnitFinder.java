package vn.quyhoach.reference;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemException;

/** Where ground lies: {@link AdminUnits} asks the database each time, {@link UnitGrounds} has read it for many questions. */
public interface UnitFinder {

    /**
     * The units with ground under a geometry on a day, the highest tier first; those that only touch it are none.
     *
     * @param geometry in the national system
     */
    List<AdminUnit> under(Geometry geometry, LocalDate date);

    /**
     * Lets pass what lies in the province, with 100 m of grace for boundaries drawn at another scale. Where no province
     * is registered there is nothing to compare with.
     *
     * @param geometry in the national system
     * @throws ProblemException {@code GEOMETRY_OUTSIDE_PROVINCE}
     */
    void requireInsideProvince(Geometry geometry);
}
