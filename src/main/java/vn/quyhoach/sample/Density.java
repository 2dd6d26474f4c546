package vn.quyhoach.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** How small parcels are at a place: large rice fields in the west, plots in towns. */
final class Density {

    private static final double TOWN_PARCEL_METRES = 140;
    private static final double VILLAGE_PARCEL_METRES = 270;
    private static final double VILLAGE_RADIUS_METRES = 550;

    private final List<Town> towns;
    private final List<Coordinate> villages;
    private final Chance chance;

    private Density(List<Town> towns, List<Coordinate> villages, Chance chance) {
        this.towns = towns;
        this.villages = villages;
        this.chance = chance;
    }

    static Density around(List<Town> towns, List<CommunePart> parts, Chance chance) {
        return new Density(towns, parts.stream().map(CommunePart::at).toList(), chance);
    }

    double parcelMetres(Coordinate at) {
        double size = openGround(at);
        for (Town town : towns) {
            double away = town.at().distance(at);
            if (away < 0.45 * town.radiusMetres()) {
                size = Math.min(size, TOWN_PARCEL_METRES);
            } else if (away < 1.2 * town.radiusMetres()) {
                size = Math.min(size, 2 * TOWN_PARCEL_METRES);
            }
        }
        for (Coordinate village : villages) {
            if (village.distance(at) < VILLAGE_RADIUS_METRES) {
                size = Math.min(size, VILLAGE_PARCEL_METRES);
            }
        }
        return size;
    }

    /** From 900 m in Đồng Tháp Mười to 570 m in the east, unevenly. */
    private double openGround(Coordinate at) {
        // x of the national system grows eastward: 490 km at Tân Hưng, 605 km at Cần Giuộc
        double east = Math.min(1, Math.max(0, (at.x - 520_000) / 60_000));
        return 900 - 330 * east + 420 * (chance.smooth(at.x, at.y, 5_000) - 0.5);
    }
}
