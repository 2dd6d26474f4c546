package vn.quyhoach.ingest.coverage;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A piece of a tile over which equally much lies everywhere.
 *
 * @param over the objects over a place in it
 */
record Face(Polygon shape, List<Member> over) {

    double areaM2() {
        return shape.getArea();
    }

    boolean ours() {
        return over.stream().anyMatch(member -> member.side().ours());
    }

    boolean of(Side side) {
        return over.stream().anyMatch(member -> member.side() == side);
    }
}
