package vn.quyhoach.ogcapi;

import org.jspecify.annotations.Nullable;

/** A link of RFC 8288 as OGC API writes it. */
record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title) {

    /** The relation to a schema of features, as OGC names it. */
    static final String REL_SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final String SCHEMA = "application/schema+json";

    /** As a header of HTTP has it; without parameters of the type and without words, which need another encoding. */
    String header() {
        String bare = type == null ? "" : "; type=\"" + type.replaceFirst(";.*", "") + "\"";
        return "<" + href + ">; rel=\"" + rel + "\"" + bare;
    }
}
