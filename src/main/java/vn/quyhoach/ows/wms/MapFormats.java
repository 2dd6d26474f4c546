package vn.quyhoach.ows.wms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.text.Bilingual;

/** What a map can be written as, by the names that clients know. */
final class MapFormats {

    /** In the order of capabilities. */
    static final List<String> MAPS =
            List.of("image/png", "image/jpeg", "image/webp", "image/svg+xml", "application/pdf");

    static final List<String> LEGENDS = List.of("image/png", "image/jpeg", "image/webp", "image/svg+xml");

    /** Other servers' names for the same, which their users have in their projects. */
    private static final Map<String, String> OTHER_NAMES = new TreeMap<>(Map.of(
            "image/png8", "image/png",
            "image/png24", "image/png",
            "image/png32", "image/png",
            "image/png; mode=8bit", "image/png",
            "image/png; mode=24bit", "image/png",
            "image/jpg", "image/jpeg",
            "image/svg", "image/svg+xml",
            "image/svg xml", "image/svg+xml",
            "application/x-pdf", "application/pdf",
            "pdf", "application/pdf"));

    private MapFormats() {}

    /**
     * @param offered {@link #MAPS} or {@link #LEGENDS}
     * @throws vn.quyhoach.problem.ProblemException {@code InvalidFormat}
     */
    static PictureFormat of(String name, List<String> offered) {
        String lower = name.toLowerCase(Locale.ROOT);
        String type = OTHER_NAMES.getOrDefault(lower, lower);
        if (offered.contains(type)) {
            return PictureFormat.ofMediaType(type).orElseThrow();
        }
        throw OwsProblems.of(
                OwsCode.INVALID_FORMAT,
                "FORMAT",
                new Bilingual(
                        "FORMAT=" + name + ": cần một trong " + String.join(", ", offered) + ".",
                        "FORMAT=" + name + ": expected one of " + String.join(", ", offered) + "."));
    }
}
