package vn.quyhoach.ows.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/** What the features at a place are told as; the first is the one for callers who do not say. */
public enum InfoFormat {
    PLAIN("text/plain", "txt"),
    HTML("text/html", "html"),
    JSON("application/json", "json"),
    GEOJSON("application/geo+json", "geojson"),
    GML("application/vnd.ogc.gml/3.1.1", "gml"),
    CLASSIC_GML("application/vnd.ogc.gml", "gml");

    private final String mediaType;
    private final String ending;

    InfoFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How an address ends that asks for it. */
    public String ending() {
        return ending;
    }

    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(InfoFormat::mediaType).toList();
    }

    boolean isGml() {
        return this == GML || this == CLASSIC_GML;
    }

    /** GeoJSON has one system; GML comes in that of the map, in which the client paints it. */
    public Crs crs(Crs map) {
        return isGml() ? map : Crs.WGS84;
    }

    /** @throws vn.quyhoach.problem.ProblemException {@code InvalidFormat} */
    public static InfoFormat of(@Nullable String name) {
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
