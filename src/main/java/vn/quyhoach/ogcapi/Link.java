package vn.quyhoach.ogcapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link of RFC 8288 as OGC API writes it. */
record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title) {

    /** The relation to a schema of features, as OGC names it. */
    static final String REL_SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    static final String REL_STYLES = "http://www.opengis.net/def/rel/ogc/1.0/styles";
    static final String REL_MAP = "http://www.opengis.net/def/rel/ogc/1.0/map";

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

    /**
     * A document as JSON and for people: which of them this is, and the other.
     *
     * @param query what it was asked with beside the format, with an ampersand before it; or empty
     */
    static List<Link> selfAndAlternate(String address, String query, Caller caller) {
        boolean html = caller.wantsHtml();
        return List.of(
                new Link(address + "?f=json" + query, html ? "alternate" : "self", JSON, "JSON"),
                new Link(address + "?f=html" + query, html ? "self" : "alternate", HTML, "HTML"));
    }
}
