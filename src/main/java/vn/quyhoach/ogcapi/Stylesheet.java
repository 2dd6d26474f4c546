package vn.quyhoach.ogcapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.style.StyleLanguage;
import vn.quyhoach.text.Bilingual;

/** The languages in which each style is written. */
enum Stylesheet {
    MAPLIBRE(
            StyleLanguage.MAPLIBRE,
            "mapbox",
            "application/vnd.mapbox.style+json",
            "MapLibre",
            "8",
            "https://maplibre.org/maplibre-style-spec/"),
    SLD(
            StyleLanguage.SLD_1_1,
            "sld11",
            "application/vnd.ogc.sld+xml;version=1.1",
            "OGC SLD",
            "1.1",
            "https://www.ogc.org/standards/sld"),
    OLD_SLD(
            StyleLanguage.SLD_1_0,
            "sld10",
            "application/vnd.ogc.sld+xml;version=1.0",
            "OGC SLD",
            "1.0",
            "https://www.ogc.org/standards/sld"),
    QML(StyleLanguage.QML, "qml", "application/vnd.qgis.qml", "QGIS QML", "3.22", "https://docs.qgis.org/");

    private final StyleLanguage language;
    private final String name;
    private final String mediaType;
    private final String title;
    private final String version;
    private final String specification;

    Stylesheet(
            StyleLanguage language, String name, String mediaType, String title, String version, String specification) {
        this.language = language;
        this.name = name;
        this.mediaType = mediaType;
        this.title = title;
        this.version = version;
        this.specification = specification;
    }

    StyleLanguage language() {
        return language;
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title + " " + version;
    }

    String version() {
        return version;
    }

    String specification() {
        return specification;
    }

    /** As {@code f} names it. */
    String parameter() {
        return name;
    }

    /**
     * What {@code f} names, else what {@code Accept} likes best, else the first.
     *
     * @param sheets those there are
     */
    static Stylesheet choose(@Nullable String f, @Nullable String accept, List<Stylesheet> sheets) {
        if (f != null) {
            String names =
                    String.join(", ", sheets.stream().map(Stylesheet::parameter).toList());
            return sheets.stream()
                    .filter(sheet -> sheet.name.equals(f))
                    .findFirst()
                    .orElseThrow(() -> QueryParameters.invalid(
                            "f", f, new Bilingual("Cần " + names + ".", "Expected " + names + ".")));
        }
        for (MediaType wish : Representation.wishes(accept)) {
            for (Stylesheet sheet : sheets) {
                if (sheet.meets(wish)) {
                    return sheet;
                }
            }
        }
        List<String> supported = sheets.stream().map(Stylesheet::mediaType).toList();
        throw new ProblemException(ProblemCode.NOT_ACCEPTABLE, Map.of("supported", String.join(", ", supported)));
    }

    /** A version that is not named is any; SLD then is the newer one, which stands first. */
    private boolean meets(MediaType wish) {
        MediaType type = MediaType.parseMediaType(mediaType);
        String wanted = wish.getParameter("version");
        boolean plain = wish.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) && this == MAPLIBRE;
        return plain || Representation.includes(wish, type) && (wanted == null || wanted.startsWith(version));
    }
}
