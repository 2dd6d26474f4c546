package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of each query stands in an answer: the features of all queries are one list, and a page is a part of it.
 *
 * @param matched how many features there are in all
 * @param returned how many stand in this answer
 */
record Slices(
        List<Slice> each,
        long matched,
        long returned,
        @Nullable String next,
        @Nullable String previous) {

    /** @param skipped of this query */
    record Slice(WfsQuery query, long matched, long skipped, long taken) {}

    static Slices of(FeatureRequest request, MatchCounts counts) {
        long skip = request.start();
        long left = request.hits() ? 0 : request.limit();
        long matched = 0;
        long returned = 0;
        List<Slice> slices = new ArrayList<>();
        for (WfsQuery query : request.queries()) {
            long all = counts.of(query.features());
            long skipped = Math.min(skip, all);
            long taken = Math.min(left, all - skipped);
            slices.add(new Slice(query, all, skipped, taken));
            skip -= skipped;
            left -= taken;
            matched += all;
            returned += taken;
        }
        return new Slices(slices, matched, returned, next(request, matched, returned), previous(request));
    }

    /** Behind hits come the features themselves. */
    private static @Nullable String next(FeatureRequest request, long matched, long returned) {
        long start = request.start() + returned;
        boolean more = start < matched && (request.hits() || returned > 0);
        return more ? request.links().at(start, request.limit()) : null;
    }

    private static @Nullable String previous(FeatureRequest request) {
        if (request.hits() || request.start() == 0) {
            return null;
        }
        long start = Math.max(0, request.start() - request.limit());
        return request.links().at(start, Math.min(request.limit(), request.start()));
    }
}
