package vn.quyhoach.layer;

import java.util.List;

/**
 * Which state of a feature somebody has seen who wants to change it: the lock of those who hold none. See {@link
 * FeatureHistory#requireSeen} for what follows.
 */
public sealed interface Seen {

    /** Named in {@code If-Match}: must be the state there is, or the answer is 412. */
    record Stated(List<Integer> versions) implements Seen {
        public Stated {
            versions = List.copyOf(versions);
        }
    }

    /** {@code If-Match: *}: whatever state there is. */
    record Any() implements Seen {}

    /**
     * Named by the attribute {@code row_version} that came with the feature: clients without {@code If-Match} (QGIS)
     * send it back. They do not read again after a change of their own, so later changes by the same person are no
     * conflict; anybody else's are (409).
     */
    record Carried(int version) implements Seen {}

    /**
     * Nothing is known (a QGIS that deletes, a WFS transaction). It may pass where nobody else can be harmed: the state
     * is the first one, or the caller made it. Otherwise 428.
     */
    record Unknown() implements Seen {}

    /** Could have been named and was not: 428. */
    record Withheld() implements Seen {}
}
