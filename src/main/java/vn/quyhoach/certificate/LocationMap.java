package vn.quyhoach.certificate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.style.Styles;

/**
 * The map of a certificate: the plan versions of the record, whatever is in force now, with the project over them. The
 * layers are those anybody may see, so that the paper is the same whoever prints it.
 */
@Component
class LocationMap {

    private static final String COMMUNES = "communes";

    private final Layers layers;
    private final Styles styles;
    private final MapPainter painter;

    LocationMap(Layers layers, Styles styles, MapPainter painter) {
        this.layers = layers;
        this.styles = styles;
        this.painter = painter;
    }

    /** Where the project lies on paper. */
    static MapPaper paper(ConformityCheck check) {
        return MapPaper.of(ground(check).getEnvelopeInternal());
    }

    /** The painted layers, bottom to top. */
    List<MapLayer> layers(ConformityCheck check) {
        Set<String> binding = check.overlays().stream()
                .filter(hit -> hit.effect() != Effect.NOTIFY)
                .map(OverlayHit::layer)
                .collect(Collectors.toSet());
        List<Long> versions = new ArrayList<>(
                check.plans().stream().map(plan -> plan.version().id()).toList());
        Collections.reverse(versions); // the most specific plan last, on top
        List<MapLayer> painted = new ArrayList<>();
        layers.open().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .forEach(layer -> {
                    if (layer.id().equals(COMMUNES)) {
                        painted.add(map(layer, Selection.on(check.asOf())));
                    } else if (isShown(layer, binding)) {
                        versions.forEach(version ->
                                painted.add(map(layer, new Selection(null, null, version, null, List.of()))));
                    }
                });
        return painted;
    }

    /** The map with all marks, at {@link MapPaper#DPI}. */
    BufferedImage paint(ConformityCheck check, MapPaper paper, List<MapLayer> painted, Wording words) {
        MapView view = MapView.of(painted, paper.box(), MapPaper.WIDTH, MapPaper.HEIGHT)
                .at(MapPaper.DPI)
                .on(Color.WHITE);
        BufferedImage image = painter.image(view);
        Graphics2D canvas = image.createGraphics();
        MapMarks marks = new MapMarks(canvas, paper, words);
        marks.grid();
        marks.project(ground(check), check.footprint().corners());
        marks.scaleBar();
        marks.north();
        marks.frameLine();
        canvas.dispose();
        return image;
    }

    /** Land use always; of what lies over it only what binds, or the colours below could not be told from each other. */
    private static boolean isShown(PublishedLayer layer, Set<String> binding) {
        return switch (layer.role()) {
            case BASE_ZONING -> true;
            case NETWORK -> layer.visibleByDefault() || binding.contains(layer.id());
            case OVERLAY, POINT -> binding.contains(layer.id());
            case STRUCTURE, REGISTER, ADMIN -> false;
        };
    }

    private MapLayer map(PublishedLayer layer, Selection selection) {
        return new MapLayer(FeatureQuery.of(layer, selection), styles.paintable(layer));
    }

    private static Geometry ground(ConformityCheck check) {
        Geometry degrees = GeoJson.read(check.footprint().geometry().toString(), Crs.WGS84);
        return Geometries.transform(degrees, Crs.WGS84, Crs.NATIONAL);
    }
}
