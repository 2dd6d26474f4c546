package vn.quyhoach.ows.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/** What the features at a place are told as; the first is the one for callers who do not say. */
enum InfoFormat {
    PLAIN("text/plain"),
    HTML("text/html"),
    JSON("application/json"),
    GEOJSON("application/geo+json"),
    GML("application/vnd.ogc.gml/3.1.1"),
    CLASSIC_GML("application/vnd.ogc.gml");

    private final String mediaType;

    InfoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(InfoFormat::mediaType).toList();
    }

    boolean isGml() {
        return this == GML || this == CLASSIC_GML;
    }

    /** GeoJSON has one system; GML comes in that of the map, in which the client paints it. */
    Crs crs(Crs map) {
        return isGml() ? map : Crs.WGS84;
    }

    /** @throws vn.quyhoach.problem.ProblemException {@code InvalidFormat} */
    static InfoFormat of(@Nullable String name) {
        if (name == null) {
            return PLAIN;
        }
        String type = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst()
                .orElseThrow(() -> OwsProblems.of(
                        OwsCode.INVALID_FORMAT,
                        "INFO_FORMAT",
                        new Bilingual(
                                "INFO_FORMAT=" + name + ": cần một trong " + String.join(", ", mediaTypes()) + ".",
                                "INFO_FORMAT=" + name + ": expected one of " + String.join(", ", mediaTypes()) + ".")));
    }
}
