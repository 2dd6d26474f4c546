package vn.quyhoach.layer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKTWriter;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/**
 * A box of a request as an area in the national system.
 *
 * <p>A straight edge in one system is a curve in another, so the edge gets points in between; and a transverse Mercator
 * folds far from its meridian, so that the box of the whole world, which clients do send, is first cut to
 * {@link #USABLE}.
 */
final class SearchArea {

    /** Where VN-2000 / TM-3 105°45′ is well behaved, with Vietnam and its sea in it; degrees. */
    private static final Envelope USABLE = new Envelope(101, 112, 5, 24);

    /** Points an edge: a box as wide as the province then bends with an error below a metre. */
    private static final int PARTS = 32;

    private static final Map<Crs, Envelope> LIMITS = new ConcurrentHashMap<>();

    private SearchArea() {}

    static String ewkt(Bbox bbox) {
        Envelope asked = new Envelope(bbox.west(), bbox.east(), bbox.south(), bbox.north())
                .intersection(LIMITS.computeIfAbsent(bbox.crs(), SearchArea::limits));
        GeometryFactory factory = Geometries.factory(bbox.crs());
        if (asked.isNull()) {
            return "SRID=" + Crs.NATIONAL.srid() + ";POLYGON EMPTY";
        }
        Geometry box = factory.toGeometry(asked);
        double step = Math.max(asked.getWidth(), asked.getHeight()) / PARTS;
        Geometry dense = step > 0 ? Densifier.densify(box, step) : box;
        Geometry area = Geometries.transform(dense, bbox.crs(), Crs.NATIONAL);
        return "SRID=" + Crs.NATIONAL.srid() + ";" + new WKTWriter().write(GeometryFixer.fix(area));
    }

    private static Envelope limits(Crs crs) {
        Geometry usable = Densifier.densify(Geometries.factory(Crs.WGS84).toGeometry(USABLE), 0.5);
        return Geometries.transform(usable, Crs.WGS84, crs).getEnvelopeInternal();
    }
}
