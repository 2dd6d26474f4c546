package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Some hundred places of a file in its own coordinates, evenly picked, whatever the size of the file. */
final class SourcePoints {

    private static final int MOST = 1_000;

    private List<Coordinate> points = new ArrayList<>();
    private long stride = 1;
    private long seen;

    void add(Geometry geometry) {
        if (seen++ % stride == 0 && !geometry.isEmpty()) {
            points.add(geometry.getEnvelopeInternal().centre());
            if (points.size() > MOST) {
                List<Coordinate> half = new ArrayList<>();
                for (int i = 0; i < points.size(); i += 2) {
                    half.add(points.get(i));
                }
                points = half;
                stride *= 2;
            }
        }
    }

    List<Coordinate> list() {
        return points;
    }
}
