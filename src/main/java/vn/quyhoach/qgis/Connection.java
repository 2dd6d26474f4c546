package vn.quyhoach.qgis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Bilingual;

/** How a project gets at its layers. */
public enum Connection {
    /** Features by OGC API Features. */
    OAPIF,
    /** Features by WFS 2.0. */
    WFS,
    /** Pictures by WMS 1.3.0. */
    WMS,
    /** Vector tiles. */
    TILES,
    /** Tables of the GeoPackage in which the project is. */
    EMBEDDED;

    /** @throws vn.quyhoach.problem.ProblemException {@code PARAMETER_INVALID} */
    public static Connection of(String word) {
        return Arrays.stream(values())
                .filter(connection -> connection.word().equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    String words = Arrays.stream(values()).map(Connection::word).collect(Collectors.joining(", "));
                    return QueryParameters.invalid(
                            "connection", word, new Bilingual("Cần một trong: " + words, "Expected one of: " + words));
                });
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
