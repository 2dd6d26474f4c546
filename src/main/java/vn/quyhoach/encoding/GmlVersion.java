package vn.quyhoach.encoding;

/** The versions of GML that are written; they differ in little more than their namespace. */
public enum GmlVersion {
    /** For WFS 1.1.0. */
    GML_3_1_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd", "gml:_Feature"),
    /** For WFS 2.0 and OGC API Features. */
    GML_3_2("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd", "gml:AbstractFeature");

    private final String namespace;
    private final String schemaLocation;
    private final String abstractFeature;

    GmlVersion(String namespace, String schemaLocation, String abstractFeature) {
        this.namespace = namespace;
        this.schemaLocation = schemaLocation;
        this.abstractFeature = abstractFeature;
    }

    public String namespace() {
        return namespace;
    }

    /** Where the schema of GML itself is. */
    public String schemaLocation() {
        return schemaLocation;
    }

    /** What the element of a feature stands for. */
    String abstractFeature() {
        return abstractFeature;
    }
}
