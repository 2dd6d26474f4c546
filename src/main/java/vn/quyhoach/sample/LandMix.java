package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.sheet.CsvResource;

/** Shares of classes by kind of ground ({@code land_mix.csv}), dealt out to parcels. */
final class LandMix {

    private record Share(String use, double share) {}

    private final Map<String, List<Share>> mixes = new LinkedHashMap<>();
    private final Chance chance;

    LandMix(Chance chance) {
        this.chance = chance;
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/land_mix.csv")) {
            mixes.computeIfAbsent(row.text("area"), area -> new ArrayList<>())
                    .add(new Share(row.text("parcel_use"), row.number("share")));
        }
    }

    /** Parcel by parcel, as in a town: any class beside any other. */
    String pick(String area, Parcel parcel) {
        List<Share> shares = shares(area);
        double left = chance.at(parcel.number(), 1) * total(shares);
        for (Share share : shares) {
            left -= share.share();
            if (left < 0) {
                return share.use();
            }
        }
        return shares.get(shares.size() - 1).use();
    }

    /**
     * In patches, as fields lie: parcels are lined up by a smooth number of their place and each class takes its share
     * of the area from the line, so that the shares are met exactly and like lies beside like.
     */
    void spread(String area, List<Parcel> parcels, LandUse landUse) {
        List<Share> shares = shares(area);
        List<Parcel> line = new ArrayList<>(parcels);
        line.sort(Comparator.comparingDouble(this::patch).thenComparing(Parcel::number));
        double whole = line.stream().mapToDouble(Parcel::areaMetres).sum();
        double total = total(shares);
        int turn = 0;
        double given = 0;
        double upTo = shares.get(0).share() / total * whole;
        for (Parcel parcel : line) {
            while (given > upTo && turn + 1 < shares.size()) {
                turn++;
                upTo += shares.get(turn).share() / total * whole;
            }
            landUse.give(parcel, shares.get(turn).use());
            given += parcel.areaMetres();
        }
    }

    private double patch(Parcel parcel) {
        double x = parcel.at().x;
        double y = parcel.at().y;
        return 0.55 * chance.smooth(x, y, 4_500)
                + 0.33 * chance.smooth(y, x, 1_400)
                + 0.12 * chance.at(parcel.number(), 2);
    }

    private List<Share> shares(String area) {
        List<Share> shares = mixes.get(area);
        if (shares == null) {
            throw new IllegalStateException("No land mix for " + area);
        }
        return shares;
    }

    private static double total(List<Share> shares) {
        return shares.stream().mapToDouble(Share::share).sum();
    }
}
