package vn.quyhoach.ogcapi;

import org.jspecify.annotations.Nullable;

/** A link of RFC 8288 as OGC API writes it. */
record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final String GEOPACKAGE = "application/geopackage+sqlite3";
}
