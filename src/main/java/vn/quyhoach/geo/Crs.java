package vn.quyhoach.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * A coordinate reference system the service can read and write.
 *
 * <p>Source of codes and axes: EPSG dataset v10.076; the deprecated zones 6956-6959 (false origins swapped) are left
 * out on purpose. Inside the code coordinates are always easting or longitude first; {@link #northingFirst} tells
 * which systems the authority writes the other way round (EPSG:4326, EPSG:4756).
 *
 * @param srid the PostGIS SRID
 * @param code the short name shown to people, such as {@code EPSG:9210}
 * @param uri the OGC name, such as {@code http://www.opengis.net/def/crs/EPSG/0/9210}
 * @param name the name in the EPSG dataset
 * @param northingFirst whether the authority's axis order is latitude first
 * @param geographic whether the unit is the degree; metres otherwise
 */
public record Crs(int srid, String code, String uri, String name, boolean northingFirst, boolean geographic) {

    private static final String EPSG_URI = "http://www.opengis.net/def/crs/EPSG/0/";

    /** Longitude, latitude on WGS 84: what GeoJSON speaks. */
    public static final Crs WGS84 = new Crs(
            4326,
            "OGC:CRS84",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "WGS 84 longitude-latitude",
            false,
            true);

    /** VN-2000 / TM-3 105°45′, the zone of Long An: how geometry is stored and where areas are taken. */
    public static final Crs NATIONAL = projected(9210, "VN-2000 / TM-3 105-45");

    public static final Crs WEB_MERCATOR = projected(3857, "WGS 84 / Pseudo-Mercator");

    private static final List<Crs> SUPPORTED = List.of(
            WGS84,
            NATIONAL,
            projected(9209, "VN-2000 / TM-3 105-30"),
            WEB_MERCATOR,
            geographicLatitudeFirst(4326, "WGS 84"),
            geographicLatitudeFirst(4756, "VN-2000"),
            projected(3405, "VN-2000 / UTM zone 48N"),
            projected(3406, "VN-2000 / UTM zone 49N"),
            projected(5896, "VN-2000 / TM-3 zone 481"),
            projected(5897, "VN-2000 / TM-3 zone 482"),
            projected(5898, "VN-2000 / TM-3 zone 491"),
            projected(5899, "VN-2000 / TM-3 107-45"),
            projected(9205, "VN-2000 / TM-3 103-00"),
            projected(9206, "VN-2000 / TM-3 104-00"),
            projected(9207, "VN-2000 / TM-3 104-30"),
            projected(9208, "VN-2000 / TM-3 104-45"),
            projected(9211, "VN-2000 / TM-3 106-00"),
            projected(9212, "VN-2000 / TM-3 106-15"),
            projected(9213, "VN-2000 / TM-3 106-30"),
            projected(9214, "VN-2000 / TM-3 107-00"),
            projected(9215, "VN-2000 / TM-3 107-15"),
            projected(9216, "VN-2000 / TM-3 107-30"),
            projected(9217, "VN-2000 / TM-3 108-15"),
            projected(9218, "VN-2000 / TM-3 108-30"));

    /** {@code EPSG:n}, {@code http(s)://www.opengis.net/def/crs/EPSG/v/n}, {@code urn:ogc:def:crs:EPSG:v:n}, {@code [EPSG:n]}. */
    private static final Pattern EPSG_NAME = Pattern.compile(
            "(?:\\[?EPSG:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/|urn:ogc:def:crs:EPSG:[0-9.]*:)(\\d{4,6})]?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Crs> CRS84_NAMES = Map.of(
            "OGC:CRS84", WGS84,
            "CRS:84", WGS84,
            "[OGC:CRS84]", WGS84,
            "URN:OGC:DEF:CRS:OGC:1.3:CRS84", WGS84,
            "HTTP://WWW.OPENGIS.NET/DEF/CRS/OGC/1.3/CRS84", WGS84,
            "HTTPS://WWW.OPENGIS.NET/DEF/CRS/OGC/1.3/CRS84", WGS84);

    private static Crs projected(int epsg, String name) {
        return new Crs(epsg, "EPSG:" + epsg, EPSG_URI + epsg, name, false, false);
    }

    private static Crs geographicLatitudeFirst(int epsg, String name) {
        return new Crs(epsg, "EPSG:" + epsg, EPSG_URI + epsg, name, true, true);
    }

    /** All systems, the most useful first. */
    public static List<Crs> supported() {
        return SUPPORTED;
    }

    /**
     * The system of that name.
     *
     * @param name a short name, an OGC URI, a URN or a safe CURIE
     * @throws ProblemException {@code CRS_UNSUPPORTED} when the service does not know it
     */
    public static Crs of(String name) {
        Objects.requireNonNull(name);
        Crs crs84 = CRS84_NAMES.get(name.strip().toUpperCase(Locale.ROOT));
        if (crs84 != null) {
            return crs84;
        }
        Matcher epsg = EPSG_NAME.matcher(name.strip());
        if (epsg.matches()) {
            String code = "EPSG:" + epsg.group(1);
            for (Crs crs : SUPPORTED) {
                if (crs.code.equals(code)) {
                    return crs;
                }
            }
        }
        throw new ProblemException(
                ProblemCode.CRS_UNSUPPORTED,
                Map.of(
                        "crs",
                        name,
                        "supported",
                        SUPPORTED.stream().map(Crs::code).toList()));
    }

    @Override
    public String toString() {
        return code;
    }
}
