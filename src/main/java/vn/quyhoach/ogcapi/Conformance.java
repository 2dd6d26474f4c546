package vn.quyhoach.ogcapi;

import java.util.List;

/** The conformance classes every requirement of which holds. A class that is claimed and does not hold misleads. */
final class Conformance {

    private static final String SPEC = "http://www.opengis.net/spec/";

    private static final String MAPS = "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/";

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
            SPEC + "ogcapi-features-4/1.0/conf/create-replace-delete",
            SPEC + "ogcapi-features-4/1.0/conf/update",
            SPEC + "ogcapi-features-4/1.0/conf/features",
            SPEC + "ogcapi-features-4/1.0/conf/optimistic-locking-etags",
            SPEC + "ogcapi-tiles-1/1.0/conf/core",
            SPEC + "ogcapi-tiles-1/1.0/conf/tileset",
            SPEC + "ogcapi-tiles-1/1.0/conf/tilesets-list",
            SPEC + "ogcapi-tiles-1/1.0/conf/dataset-tilesets",
            SPEC + "ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            SPEC + "ogcapi-tiles-1/1.0/conf/collections-selection",
            SPEC + "ogcapi-tiles-1/1.0/conf/datetime",
            SPEC + "ogcapi-tiles-1/1.0/conf/oas30",
            SPEC + "ogcapi-tiles-1/1.0/conf/mvt",
            SPEC + "ogcapi-tiles-1/1.0/conf/png",
            SPEC + "tms/2.0/conf/tilematrixset",
            SPEC + "tms/2.0/conf/json-tilematrixset",
            SPEC + "tms/2.0/conf/tilesetmetadata",
            SPEC + "tms/2.0/conf/json-tilesetmetadata",
            SPEC + "tms/2.0/conf/tilematrixsetlimits",
            SPEC + "tms/2.0/conf/json-tilematrixsetlimits",
            SPEC + "ogcapi-common-3/1.0/conf/schemas",
            // the name before it became a part of Common: QGIS looks for this one
            SPEC + "ogcapi-features-5/1.0/conf/schemas",
            SPEC + "ogcapi-features-3/1.0/conf/queryables",
            SPEC + "ogcapi-features-3/1.0/conf/queryables-query-parameters",
            SPEC + "ogcapi-features-3/1.0/conf/filter",
            SPEC + "ogcapi-features-3/1.0/conf/features-filter",
            SPEC + "ogcapi-features-8/1.0/conf/sorting",
            SPEC + "ogcapi-features-8/1.0/conf/sortables",
            SPEC + "ogcapi-features-8/1.0/conf/features-sorting",
            SPEC + "cql2/1.0/conf/cql2-text",
            SPEC + "cql2/1.0/conf/cql2-json",
            SPEC + "cql2/1.0/conf/basic-cql2",
            SPEC + "cql2/1.0/conf/advanced-comparison-operators",
            SPEC + "cql2/1.0/conf/case-insensitive-comparison",
            SPEC + "cql2/1.0/conf/accent-insensitive-comparison",
            SPEC + "cql2/1.0/conf/basic-spatial-functions",
            SPEC + "cql2/1.0/conf/basic-spatial-functions-plus",
            // the name before the standard was final: older versions of QGIS look for this one
            SPEC + "cql2/1.0/conf/basic-spatial-operators",
            SPEC + "cql2/1.0/conf/spatial-functions",
            SPEC + "cql2/1.0/conf/temporal-functions",
            SPEC + "cql2/1.0/conf/array-functions",
            SPEC + "cql2/1.0/conf/property-property",
            SPEC + "cql2/1.0/conf/functions",
            SPEC + "cql2/1.0/conf/arithmetic",
            // the published document of Maps alone writes https
            MAPS + "core",
            MAPS + "collection-map",
            MAPS + "dataset-map",
            MAPS + "styled-map",
            MAPS + "png",
            MAPS + "jpeg",
            MAPS + "svg",
            SPEC + "ogcapi-styles-1/1.0/conf/core",
            SPEC + "ogcapi-styles-1/1.0/conf/manage-styles",
            SPEC + "ogcapi-styles-1/1.0/conf/style-validation",
            SPEC + "ogcapi-styles-1/1.0/conf/mapbox-styles",
            SPEC + "ogcapi-styles-1/1.0/conf/sld-10",
            SPEC + "ogcapi-styles-1/1.0/conf/sld-11",
            SPEC + "json-fg-1/1.0/conf/core",
            SPEC + "json-fg-1/1.0/conf/types-schemas");

    private Conformance() {}
}
