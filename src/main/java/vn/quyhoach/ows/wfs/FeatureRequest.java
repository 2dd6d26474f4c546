package vn.quyhoach.ows.wfs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GetFeature or GetPropertyValue that was read.
 *
 * @param start how many features of the whole answer are skipped
 * @param count how many are wanted; null where the request leaves it to us
 * @param hits whether only their number is wanted
 * @param format the name of the output format; null for GML
 * @param single whether one feature is wanted as the document itself
 * @param links addresses of other pages of the same answer
 */
record FeatureRequest(
        WfsVersion version,
        List<WfsQuery> queries,
        long start,
        @Nullable Long count,
        boolean hits,
        @Nullable String format,
        boolean single,
        PageLinks links) {

    /** How many features come without being asked for a number; QGIS takes it for the size of its pages. */
    static final long COUNT_DEFAULT = 10_000;

    /** What old clients, which know no pages, get of one layer; beyond every layer there is. */
    static final long COUNT_MOST = 1_000_000;

    /** At most so many features. */
    long limit() {
        long usual = version.isLatest() ? COUNT_DEFAULT : COUNT_MOST;
        return count == null ? usual : Math.min(count, COUNT_MOST);
    }

    FeatureRequest with(List<WfsQuery> others) {
        return new FeatureRequest(version, others, start, count, hits, format, single, links);
    }
}
