package vn.quyhoach.encoding;

import vn.quyhoach.geo.Crs;

/** Of formats whose coordinates are longitude and latitude on WGS 84 and nothing else. */
public interface DegreesOnlyEncoding extends FeatureEncoding {

    @Override
    default Crs usualCrs() {
        return Crs.WGS84;
    }

    @Override
    default boolean allows(Crs crs) {
        return crs.srid() == Crs.WGS84.srid();
    }
}
