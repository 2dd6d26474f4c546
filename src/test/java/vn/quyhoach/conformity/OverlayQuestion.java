package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** What a check looks for, as the parameters of a statement that benchmarks compare it with. */
public final class OverlayQuestion {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private OverlayQuestion() {}

    /** How far a check of such a place looks for areas and lines, in metres, and in which versions and layers. */
    public static Map<String, Object> of(ApplicationContext context, Geometry place) {
        Basis basis = context.getBean(CheckEngine.class).basis(DAY);
        Reach reach = Reach.of(context.getBean(CheckInputs.class).read(request(place)), basis, 0);
        return Map.of(
                "areas",
                reach.areasM(),
                "lines",
                reach.linesM(),
                "versions",
                basis.versions().toArray(Long[]::new),
                "layers",
                context.getBean(Layers.class).list().stream()
                        .filter(PublishedLayer::hasVersions)
                        .map(PublishedLayer::id)
                        .toArray(String[]::new));
    }

    static CheckRequest request(Geometry place) {
        return new CheckRequest(
                JSON.readTree(GeoJson.write(place, Crs.NATIONAL)),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                DAY.toString(),
                0.0,
                null);
    }
}
