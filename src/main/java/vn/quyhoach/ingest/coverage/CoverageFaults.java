package vn.quyhoach.ingest.coverage;

import java.util.List;

/**
 * What can be mended of a coverage, the largest first.
 *
 * @param overlaps of objects that will be in the draft together
 * @param neighbourOverlaps of an object of the file over one of the neighbouring unit
 * @param gaps of both kinds
 */
public record CoverageFaults(List<Shared> overlaps, List<Shared> neighbourOverlaps, List<CoverageFlaw> gaps) {

    /**
     * Two objects over the same ground.
     *
     * @param number of the object of the file
     * @param side where the other comes from
     * @param other its number in the file, or its id
     */
    public record Shared(long number, String side, long other) {}

    static List<Shared> shared(List<Overlaps.Overlap> overlaps) {
        return overlaps.stream()
                .map(Overlaps.Overlap::pair)
                .map(pair -> new Shared(pair.number(), pair.side().name(), pair.other()))
                .toList();
    }
}
