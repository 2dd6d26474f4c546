package vn.quyhoach.ows.wfs;

import java.util.List;
import java.util.Locale;

/** How requests name GML. */
final class GmlFormats {

    /** Those a capabilities document lists, the usual first. */
    private static final List<String> LATEST =
            List.of("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.2", "text/xml; subtype=\"gml/3.2.1\"");

    private static final List<String> EARLIER =
            List.of("text/xml; subtype=gml/3.1.1", "application/gml+xml; version=3.1");

    private static final List<String> BRIEF_LATEST = List.of("gml32", "gml3", "text/xml", "application/xml");
    private static final List<String> BRIEF_EARLIER = List.of("gml3", "text/xml", "application/xml");

    private GmlFormats() {}

    static List<String> listed(WfsVersion version) {
        return version.isLatest() ? LATEST.subList(0, 2) : EARLIER.subList(0, 1);
    }

    static boolean fits(String format, WfsVersion version) {
        String given = plain(format);
        List<String> known = version.isLatest() ? LATEST : EARLIER;
        List<String> brief = version.isLatest() ? BRIEF_LATEST : BRIEF_EARLIER;
        return brief.contains(given) || known.stream().map(GmlFormats::plain).anyMatch(given::equals);
    }

    /** A plus sign in an address becomes a blank, and blanks and quotes mean nothing here. */
    private static String plain(String format) {
        return format.toLowerCase(Locale.ROOT).replace("gml xml", "gml+xml").replaceAll("[\\s\"']", "");
    }
}
