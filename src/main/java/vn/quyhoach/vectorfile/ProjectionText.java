package vn.quyhoach.vectorfile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;

/**
 * Reads the well-known text of a coordinate system (.prj, GeoPackage) and finds the system by its parameters.
 *
 * <p>Names and codes in such files are often wrong: zones of 3° are written with the scale of 6° zones (350 m off), or
 * on the datum WGS 84 (225 m off). So a VN-2000 zone is recognised only by central meridian, scale, false origin and
 * datum together, and anything else stays unrecognised with the file's words.
 */
final class ProjectionText {

    private static final Pattern NAME =
            Pattern.compile("(\\w+)\\s*[\\[(]\\s*\"([^\"]*)\"", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PARAMETER =
            Pattern.compile("PARAMETER\\s*[\\[(]\\s*\"([^\"]+)\"\\s*,\\s*([-+0-9.eE]+)", Pattern.CASE_INSENSITIVE);
    private static final double DEGREES = 1e-6;
    private static final double SCALE = 1e-8;
    private static final double METRES = 1e-3;

    private record Zone(double centralMeridian, double scale) {}

    /** Central meridians and scales of the VN-2000 zones in the EPSG dataset v10.076. */
    private static final Map<String, Zone> ZONES = Map.ofEntries(
            Map.entry("EPSG:3405", new Zone(105, 0.9996)),
            Map.entry("EPSG:3406", new Zone(111, 0.9996)),
            Map.entry("EPSG:5896", new Zone(102, 0.9999)),
            Map.entry("EPSG:5897", new Zone(105, 0.9999)),
            Map.entry("EPSG:5898", new Zone(108, 0.9999)),
            Map.entry("EPSG:5899", new Zone(107.75, 0.9999)),
            Map.entry("EPSG:9205", new Zone(103, 0.9999)),
            Map.entry("EPSG:9206", new Zone(104, 0.9999)),
            Map.entry("EPSG:9207", new Zone(104.5, 0.9999)),
            Map.entry("EPSG:9208", new Zone(104.75, 0.9999)),
            Map.entry("EPSG:9209", new Zone(105.5, 0.9999)),
            Map.entry("EPSG:9210", new Zone(105.75, 0.9999)),
            Map.entry("EPSG:9211", new Zone(106, 0.9999)),
            Map.entry("EPSG:9212", new Zone(106.25, 0.9999)),
            Map.entry("EPSG:9213", new Zone(106.5, 0.9999)),
            Map.entry("EPSG:9214", new Zone(107, 0.9999)),
            Map.entry("EPSG:9215", new Zone(107.25, 0.9999)),
            Map.entry("EPSG:9216", new Zone(107.5, 0.9999)),
            Map.entry("EPSG:9217", new Zone(108.25, 0.9999)),
            Map.entry("EPSG:9218", new Zone(108.5, 0.9999)));

    private ProjectionText() {}

    static SourceCrs read(String wkt) {
        Matcher first = NAME.matcher(wkt);
        if (!first.find()) {
            return SourceCrs.of(null, shortened(wkt));
        }
        String kind = first.group(1).toUpperCase(Locale.ROOT);
        String name = first.group(2);
        boolean vn2000 = names(wkt, "vn2000", "vietnam2000");
        if (kind.startsWith("GEOG") || kind.equals("GEODCRS")) {
            Crs crs = vn2000 ? Crs.of("EPSG:4756") : names(wkt, "wgs84", "wgs1984") ? Crs.WGS84 : null;
            return SourceCrs.of(crs, name);
        }
        Map<String, Double> parameters = parameters(wkt);
        if (wkt.toLowerCase(Locale.ROOT).contains("mercator_auxiliary_sphere")
                || name.toLowerCase(Locale.ROOT).contains("pseudo-mercator")) {
            return SourceCrs.of(Crs.WEB_MERCATOR, name);
        }
        return SourceCrs.of(vn2000 ? zone(wkt, parameters) : null, words(name, parameters));
    }

    private static @Nullable Crs zone(String wkt, Map<String, Double> parameters) {
        boolean transverse = wkt.toLowerCase(Locale.ROOT).replace(' ', '_').contains("transverse_mercator");
        boolean origin = near(parameters.get("false_easting"), 500_000, METRES)
                && near(parameters.getOrDefault("false_northing", 0.0), 0, METRES)
                && near(parameters.getOrDefault("latitude_of_origin", 0.0), 0, DEGREES);
        if (!transverse || !origin) {
            return null;
        }
        return ZONES.entrySet().stream()
                .filter(zone -> near(
                                parameters.get("central_meridian"),
                                zone.getValue().centralMeridian(),
                                DEGREES)
                        && near(parameters.get("scale_factor"), zone.getValue().scale(), SCALE))
                .findFirst()
                .map(zone -> Crs.of(zone.getKey()))
                .orElse(null);
    }

    private static boolean near(@Nullable Double value, double expected, double tolerance) {
        return value != null && Math.abs(value - expected) <= tolerance;
    }

    /** Parameters under the names of WKT 1, whichever edition the text is of. */
    private static Map<String, Double> parameters(String wkt) {
        Map<String, Double> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(wkt);
        while (parameter.find()) {
            String name = parameter.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
            String canonical = switch (name) {
                case "longitude_of_natural_origin" -> "central_meridian";
                case "scale_factor_at_natural_origin" -> "scale_factor";
                case "latitude_of_natural_origin" -> "latitude_of_origin";
                default -> name;
            };
            try {
                parameters.put(canonical, Double.valueOf(parameter.group(2)));
            } catch (NumberFormatException notANumber) {
                // the parameter stays unknown, and with it the system
                parameters.remove(canonical);
            }
        }
        return parameters;
    }

    private static boolean names(String wkt, String... wanted) {
        Matcher name = NAME.matcher(wkt);
        while (name.find()) {
            if (name.group(1).toUpperCase(Locale.ROOT).matches("SPHEROID|ELLIPSOID|PRIMEM|UNIT|AUTHORITY|ID")) {
                continue; // VN-2000 and a nameless datum also stand on the ellipsoid "WGS 84"
            }
            String plain = name.group(2).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            for (String word : wanted) {
                if (plain.contains(word) && !plain.contains("unknown")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(String name, Map<String, Double> parameters) {
        Double meridian = parameters.get("central_meridian");
        Double scale = parameters.get("scale_factor");
        return shortened(name)
                + (meridian == null ? "" : ", central meridian " + meridian)
                + (scale == null ? "" : ", scale " + scale);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
