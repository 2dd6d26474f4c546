package vn.quyhoach.ogcapi;

import java.util.List;

/** The conformance classes every requirement of which holds. A class that is claimed and does not hold misleads. */
final class Conformance {

    private static final String SPEC = "http://www.opengis.net/spec/";

    static final List<String> CLASSES = List.of(
            SPEC + "ogcapi-common-1/1.0/conf/core",
            SPEC + "ogcapi-common-1/1.0/conf/landing-page",
            SPEC + "ogcapi-common-1/1.0/conf/html",
            SPEC + "ogcapi-common-1/1.0/conf/json",
            SPEC + "ogcapi-common-1/1.0/conf/oas30",
            SPEC + "ogcapi-common-2/1.0/conf/collections",
            SPEC + "ogcapi-common-2/1.0/conf/html",
            SPEC + "ogcapi-common-2/1.0/conf/json",
            SPEC + "ogcapi-features-1/1.0/conf/core",
            SPEC + "ogcapi-features-1/1.0/conf/oas30",
            SPEC + "ogcapi-features-1/1.0/conf/html",
            SPEC + "ogcapi-features-1/1.0/conf/geojson",
            SPEC + "ogcapi-features-2/1.0/conf/crs",
            SPEC + "ogcapi-common-3/1.0/conf/schemas",
            // the name before it became a part of Common: QGIS looks for this one
            SPEC + "ogcapi-features-5/1.0/conf/schemas",
            SPEC + "json-fg-1/1.0/conf/core",
            SPEC + "json-fg-1/1.0/conf/types-schemas");

    private Conformance() {}
}
