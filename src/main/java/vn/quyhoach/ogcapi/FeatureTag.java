package vn.quyhoach.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.quyhoach.layer.Seen;

/**
 * The entity tag of a feature that can be edited: the count of its changes, which locks, and a sum over its text, which
 * makes it a strong one also where a class was renamed or a project changed around it.
 */
final class FeatureTag {

    private static final String COUNT = "\"row_version\":";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]+)?\"");

    private FeatureTag() {}

    /** @param feature GeoJSON as the reader writes it; a quotation mark inside a text is escaped there */
    static String of(String feature) {
        CRC32 sum = new CRC32();
        sum.update(feature.getBytes(StandardCharsets.UTF_8));
        return "\"" + rowVersion(feature) + "-" + Long.toHexString(sum.getValue()) + "\"";
    }

    /** What a header {@code If-Match} tells of the state its author has seen. */
    static Seen seen(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return new Seen.Any();
        }
        List<Integer> versions = new ArrayList<>();
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            versions.add(Integer.valueOf(tags.group(1)));
        }
        return new Seen.Stated(versions);
    }

    private static String rowVersion(String feature) {
        int start = feature.lastIndexOf(COUNT) + COUNT.length();
        int end = start;
        while (end < feature.length() && Character.isDigit(feature.charAt(end))) {
            end++;
        }
        return feature.substring(start, end);
    }
}
