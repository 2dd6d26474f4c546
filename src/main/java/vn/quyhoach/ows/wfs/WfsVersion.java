package vn.quyhoach.ows.wfs;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlVersion;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/** The versions that are spoken, newest first. */
enum WfsVersion {
    V2_0_0(
            "2.0.0",
            "http://www.opengis.net/wfs/2.0",
            "http://schemas.opengis.net/wfs/2.0/wfs.xsd",
            GmlVersion.GML_3_2,
            "application/gml+xml; version=3.2"),
    V1_1_0(
            "1.1.0",
            "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
            GmlVersion.GML_3_1_1,
            "text/xml; subtype=gml/3.1.1");

    private final String number;
    private final String namespace;
    private final String schemaLocation;
    private final GmlVersion gml;
    private final String format;

    WfsVersion(String number, String namespace, String schemaLocation, GmlVersion gml, String format) {
        this.number = number;
        this.namespace = namespace;
        this.schemaLocation = schemaLocation;
        this.gml = gml;
        this.format = format;
    }

    static List<String> numbers() {
        return Arrays.stream(values()).map(WfsVersion::number).toList();
    }

    static WfsVersion of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The version a request is in; the newest if it says nothing.
     *
     * @throws vn.quyhoach.problem.ProblemException {@code InvalidParameterValue}
     */
    static WfsVersion of(OwsCall call) {
        WfsVersion found = find(call);
        if (found == null) {
            throw OwsProblems.invalid(
                    "version",
                    new Bilingual(
                            "VERSION=" + call.version() + ": các phiên bản có thể dùng: " + numbers() + ".",
                            "VERSION=" + call.version() + ": the versions are " + numbers() + "."));
        }
        return found;
    }

    private static @Nullable WfsVersion find(OwsCall call) {
        String asked = call.version();
        Element xml = call.xml();
        if (asked != null) {
            return Arrays.stream(values())
                    .filter(version -> version.number.equals(asked))
                    .findFirst()
                    .orElse(null);
        }
        return xml != null && V1_1_0.namespace.equals(xml.getNamespaceURI()) ? V1_1_0 : V2_0_0;
    }

    /** The version a report is written in, whatever the request says. */
    static WfsVersion ofReport(OwsCall call) {
        WfsVersion found = find(call);
        String asked = call.version();
        boolean old = asked != null && asked.startsWith("1.");
        return found == null ? old ? V1_1_0 : V2_0_0 : found;
    }

    boolean isLatest() {
        return this == V2_0_0;
    }

    String number() {
        return number;
    }

    String namespace() {
        return namespace;
    }

    String schemaLocation() {
        return schemaLocation;
    }

    GmlVersion gml() {
        return gml;
    }

    /** The usual format of features and schemas. */
    String format() {
        return format;
    }
}
