package vn.quyhoach.support;

import org.assertj.core.api.AbstractAssert;
import org.locationtech.jts.geom.Geometry;

/** Says what is asked of a geometry: the same place, not the same order of corners. */
public final class GeometryAssert extends AbstractAssert<GeometryAssert, Geometry> {

    private GeometryAssert(Geometry actual) {
        super(actual, GeometryAssert.class);
    }

    public static GeometryAssert assertThatGeometry(Geometry actual) {
        return new GeometryAssert(actual);
    }

    /** Covers the same ground, wherever its rings start and whichever way they turn. */
    public GeometryAssert isSameAreaAs(String expectedWkt) {
        return isSameAreaAs(Wkt.wkt(expectedWkt));
    }

    public GeometryAssert isSameAreaAs(Geometry expected) {
        isNotNull();
        if (!actual.equalsTopo(expected)) {
            failWithMessage(
                    "Expected the same area as%n  %s%nbut was%n  %s%nwhich differs by %s m²",
                    expected, actual, actual.symDifference(expected).getArea());
        }
        return this;
    }

    /** Each corner within so many metres of the expected one, after both are put in normal order. */
    public GeometryAssert isWithin(double metres, String expectedWkt) {
        isNotNull();
        Geometry expected = Wkt.wkt(expectedWkt);
        if (!actual.norm().equalsExact(expected.norm(), metres)) {
            failWithMessage(
                    "Expected corners within %s m of%n  %s%nbut was%n  %s", metres, expected.norm(), actual.norm());
        }
        return this;
    }

    public GeometryAssert isValid() {
        isNotNull();
        if (!actual.isValid()) {
            failWithMessage("Expected a valid geometry but was%n  %s", actual);
        }
        return this;
    }

    public GeometryAssert hasSrid(int srid) {
        isNotNull();
        if (actual.getSRID() != srid) {
            failWithMessage("Expected SRID %s but was %s of %s", srid, actual.getSRID(), actual);
        }
        return this;
    }
}
