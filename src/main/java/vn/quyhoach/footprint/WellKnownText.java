package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.SourceCrs;

/** Well-known text, plain or with an SRID as PostGIS writes it (EWKT); several of them are parts of one place. */
final class WellKnownText {

    private static final Pattern START = Pattern.compile(
            "(?:SRID\\s*=\\s*(\\d{1,9})\\s*;\\s*)?((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\\b",
            Pattern.CASE_INSENSITIVE);

    private WellKnownText() {}

    static boolean isIn(String text) {
        return START.matcher(text.stripLeading()).lookingAt();
    }

    /** @throws ProblemException {@code GEOMETRY_UNREADABLE}, {@code GEOMETRY_TYPE_UNSUPPORTED}, {@code CRS_UNSUPPORTED} */
    static VectorPlace read(String text) {
        Set<String> systems = new TreeSet<>();
        List<Geometry> geometries = new ArrayList<>();
        Matcher start = START.matcher(text);
        for (boolean found = start.find(); found; ) {
            requireKnown(start.group(2));
            if (start.group(1) != null) {
                systems.add("EPSG:" + start.group(1));
            }
            int begin = start.start(2);
            found = start.find();
            geometries.add(geometry(text.substring(begin, found ? start.start() : text.length())));
        }
        if (systems.size() > 1) {
            String names = String.join(", ", systems);
            throw unreadable("các hình có SRID khác nhau: " + names, "the geometries have different SRIDs: " + names);
        }
        SourceCrs crs = systems.stream()
                .map(code -> new SourceCrs(Crs.of(code), code, true))
                .findFirst()
                .orElse(new SourceCrs(null, "", false));
        return VectorPlace.merged(geometries, crs, false);
    }

    private static void requireKnown(String type) {
        if (type.equalsIgnoreCase("GEOMETRYCOLLECTION")) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of("type", type, "supported", "(MULTI)POINT, (MULTI)LINESTRING, (MULTI)POLYGON"));
        }
    }

    /** The parser leaves unread what stands behind a geometry; so a text that was cut off must be told here. */
    private static Geometry geometry(String text) {
        int end = text.length();
        while (end > 0 && " \t\r\n;,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String whole = text.substring(0, end);
        if (!whole.endsWith(")") && !whole.toUpperCase(Locale.ROOT).endsWith("EMPTY")) {
            String tail = whole.substring(Math.max(0, whole.length() - 40));
            throw unreadable(
                    "WKT không kết thúc bằng dấu ngoặc: " + tail, "the WKT does not end with a bracket: " + tail);
        }
        return Geometries.fromWkt(whole, Crs.WGS84);
    }

    private static ProblemException unreadable(String vi, String en) {
        return new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", new Bilingual(vi, en)));
    }
}
