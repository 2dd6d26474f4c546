package vn.quyhoach.ingest.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of the ground two objects share, of which the file has at least one; square metres. */
final class Overlaps {

    /** Where more lie over each other, each is told of with the first only. */
    private static final int MOST_PAIRED = 12;

    private final Map<Pair, Double> areas = new HashMap<>();

    /** @param number of the object of the file; the smaller one where both are of the file */
    record Pair(long number, Side side, long other) {}

    record Overlap(Pair pair, double areaM2) {}

    void add(Face face) {
        List<Member> over = face.over().stream()
                .filter(member -> member.side().beside() >= 0)
                .sorted(Comparator.comparing(Member::side).thenComparing(Member::number))
                .toList();
        for (int one = 0; one < over.size(); one++) {
            for (int other = one + 1; other < over.size() && (one == 0 || over.size() <= MOST_PAIRED); other++) {
                if (over.get(one).side() == Side.STAGED) {
                    Member second = over.get(other);
                    areas.merge(
                            new Pair(over.get(one).number(), second.side(), second.number()),
                            face.areaM2(),
                            Double::sum);
                }
            }
        }
    }

    /** Of objects that will be in the draft together. */
    long count(double leastM2) {
        return areas.entrySet().stream()
                .filter(entry -> entry.getKey().side().ours() && entry.getValue() > leastM2)
                .count();
    }

    List<Overlap> largest(double leastM2, int most) {
        return largest(leastM2, most, true);
    }

    List<Overlap> largestOnNeighbours(double leastM2, int most) {
        return largest(leastM2, most, false);
    }

    private List<Overlap> largest(double leastM2, int most, boolean ours) {
        return areas.entrySet().stream()
                .filter(entry -> entry.getKey().side().ours() == ours && entry.getValue() > leastM2)
                .map(entry -> new Overlap(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Overlap::areaM2)
                        .reversed()
                        .thenComparingLong(overlap -> overlap.pair().number()))
                .limit(most)
                .toList();
    }
}
