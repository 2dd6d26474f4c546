package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quyhoach.geo.Crs;

/**
 * In which systems, and in which order, a pair of numbers can be a place of the province.
 *
 * <p>Source: envelopes of Long An and of old Tây Ninh (its partner since July 2025) in the systems that documents use,
 * computed with EPSG operation 6960, with 5 km of grace. Northings (1150 to 1303 km) and eastings (467 to 697 km) do not
 * overlap, so the order is always certain; the eastings of the zones do overlap, so the zone is not.
 */
final class Ranges {

    private static final double LEAST_NORTH = 1_144_000;
    private static final double MOST_NORTH = 1_308_000;

    /** Any easting of a zone that covers a part of Vietnam. */
    private static final double LEAST_EAST = 150_000;

    private static final double MOST_EAST = 900_000;

    private record Band(double leastEast, double mostEast) {}

    /** By preference: the zone of the province first. */
    private static final Map<String, Band> ZONES = Map.of(
            "EPSG:9210", new Band(467_000, 615_000),
            "EPSG:9209", new Band(494_000, 642_000),
            "EPSG:3405", new Band(549_000, 697_000));

    private static final List<String> PREFERENCE = List.of("EPSG:9210", "EPSG:9209", "EPSG:3405");

    /**
     * One way to read pairs.
     *
     * @param northFirst whether the left number is the northing or latitude
     */
    record Candidate(Crs crs, boolean northFirst) {

        /** As people speak of the two numbers: X and Y of a plane, or degrees. */
        String order() {
            if (crs.geographic()) {
                return northFirst ? "LAT_LON" : "LON_LAT";
            }
            return northFirst ? "NORTHING_EASTING" : "EASTING_NORTHING";
        }
    }

    private Ranges() {}

    /** Whether the two can be coordinates at all, so that a number of a corner is not taken for one. */
    static boolean plausible(double first, double second) {
        return isMetricPair(first, second)
                || isMetricPair(second, first)
                || isDegreePair(first, second)
                || isDegreePair(second, first);
    }

    /** The systems in which every pair lies near the province, the most likely first. */
    static List<Candidate> candidates(List<double[]> pairs) {
        List<Candidate> candidates = new ArrayList<>();
        for (boolean northFirst : new boolean[] {true, false}) {
            int north = northFirst ? 0 : 1;
            int east = 1 - north;
            if (pairs.stream().allMatch(pair -> isDegreePair(pair[north], pair[east]))) {
                candidates.add(new Candidate(Crs.WGS84, northFirst));
            }
            for (String code : PREFERENCE) {
                Band band = ZONES.get(code);
                if (band != null && pairs.stream().allMatch(pair -> within(pair[north], pair[east], band))) {
                    candidates.add(new Candidate(Crs.of(code), northFirst));
                }
            }
        }
        return candidates;
    }

    /** The order in a system that was declared: by the ranges where they tell, as documents write it where not. */
    static boolean northFirst(List<double[]> pairs, Crs crs) {
        boolean asDocuments = crs.geographic()
                ? pairs.stream().allMatch(pair -> isDegreePair(pair[0], pair[1]))
                : pairs.stream().allMatch(pair -> pair[0] > pair[1]);
        boolean swapped = crs.geographic()
                ? pairs.stream().allMatch(pair -> isDegreePair(pair[1], pair[0]))
                : pairs.stream().allMatch(pair -> pair[1] > pair[0]);
        return asDocuments || !swapped;
    }

    private static boolean within(double north, double east, Band band) {
        return north >= LEAST_NORTH && north <= MOST_NORTH && east >= band.leastEast() && east <= band.mostEast();
    }

    /** Vietnam: latitude 8° to 24°, longitude 102° to 110°. */
    private static boolean isDegreePair(double latitude, double longitude) {
        return latitude >= 8 && latitude <= 24 && longitude >= 102 && longitude <= 110;
    }

    /** Vietnam: northing 880 to 2610 km. */
    private static boolean isMetricPair(double north, double east) {
        return north >= 880_000 && north <= 2_610_000 && east >= LEAST_EAST && east <= MOST_EAST;
    }
}
