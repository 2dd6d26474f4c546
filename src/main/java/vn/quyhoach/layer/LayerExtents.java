package vn.quyhoach.layer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/** Where and when layers have features, found once a change. */
@Component
public class LayerExtents {

    private record Known(String version, Optional<LayerExtent> extent) {}

    private final Map<String, Known> extents = new ConcurrentHashMap<>();
    private final FeatureReader reader;
    private final LayerVersions versions;

    LayerExtents(FeatureReader reader, LayerVersions versions) {
        this.reader = reader;
        this.versions = versions;
    }

    /** The exact extent in the national system; empty for a layer without features. */
    public Optional<LayerExtent> find(PublishedLayer layer) {
        String version = versions.of(layer);
        Known known = extents.get(layer.id());
        if (known == null || !known.version().equals(version)) {
            known = new Known(version, reader.extent(layer));
            extents.put(layer.id(), known);
        }
        return known.extent();
    }

    /**
     * The box in another system, a hair larger than the data: clients compare it with rounded coordinates, and a box
     * that cuts its own data by a rounding error makes them find nothing at the edge.
     */
    public Optional<Bbox> findBox(PublishedLayer layer, Crs crs) {
        return find(layer).map(extent -> {
            Bbox box = extent.box();
            Envelope exact = new Envelope(box.west(), box.east(), box.south(), box.north());
            exact.expandBy(1);
            Geometry outline = Densifier.densify(
                    Geometries.NATIONAL.toGeometry(exact), Math.max(exact.getWidth(), exact.getHeight()) / 64);
            return Bbox.of(Geometries.transform(outline, Crs.NATIONAL, crs).getEnvelopeInternal(), crs);
        });
    }
}
