package vn.quyhoach.geo;

import java.util.List;

/**
 * Places of Long An and old Tây Ninh whose VN-2000 coordinates were computed apart from this code (own Helmert and
 * Krüger series) with EPSG operation 6960; metres.
 *
 * @param north3405 the 6° zone, given to the digits of the source
 */
public record AcceptanceVector(
        String place,
        double latitude,
        double longitude,
        double east9210,
        double north9210,
        double east3405,
        double north3405,
        double east9209) {

    public static final List<AcceptanceVector> ALL = List.of(
            new AcceptanceVector(
                    "Tân An", 10.5333, 106.4083, 571853.413, 1164914.170, 653903.697, 1164834.833, 599216.966),
            new AcceptanceVector(
                    "Bến Lức", 10.6367, 106.4850, 580221.458, 1176369.817, 662243.64, 1176309.86, 607576.33),
            new AcceptanceVector(
                    "Hậu Nghĩa", 10.8890, 106.3850, 569222.141, 1204252.114, 651176.890, 1204163.360, 596553.633),
            new AcceptanceVector(
                    "Cảng Tân Tập", 10.5500, 106.7300, 607059.452, 1166853.496, 689103.76, 1166858.44, 634423.90),
            new AcceptanceVector(
                    "Kiến Tường", 10.7770, 105.9360, 520144.988, 1191798.146, 602136.72, 1191590.24, 547484.78),
            new AcceptanceVector(
                    "Tây Ninh", 11.3000, 106.1000, 538012.190, 1249660.636, 619856.016, 1249488.188, 565304.139));

    @Override
    public String toString() {
        return place;
    }
}
