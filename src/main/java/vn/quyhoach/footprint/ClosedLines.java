package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Makes an area of lines that go round it: a walk with a receiver, a boundary drawn edge by edge. */
final class ClosedLines {

    private static final int LEAST_CORNERS = 3;

    private ClosedLines() {}

    /**
     * The area within lines; empty where one of them has too few corners.
     *
     * @param notes hears of ends that were joined
     */
    static Optional<Geometry> area(Geometry lines, List<Note> notes) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        @SuppressWarnings("unchecked")
        Collection<LineString> merged = merger.getMergedLineStrings();
        List<Geometry> areas = new ArrayList<>();
        for (LineString line : merged) {
            Coordinate[] corners = line.getCoordinates();
            if (Arrays.stream(corners).distinct().count() < LEAST_CORNERS) {
                return Optional.empty();
            }
            if (!line.isClosed()) {
                corners = Arrays.copyOf(corners, corners.length + 1);
                corners[corners.length - 1] = corners[0].copy();
                notes.add(Note.of(
                        "RING_CLOSED",
                        "Đường đi chưa khép: đã nối điểm cuối với điểm đầu.",
                        "The line was open: its end was joined to its beginning."));
            }
            areas.add(lines.getFactory().createPolygon(corners));
        }
        return Optional.of(lines.getFactory().buildGeometry(areas));
    }
}
