package vn.quyhoach.ogcapi;

/** A link whose address has places in braces to fill in. */
record TemplatedLink(String href, String rel, String type, String title, boolean templated) {

    TemplatedLink(String href, String rel, String type, String title) {
        this(href, rel, type, title, true);
    }
}
