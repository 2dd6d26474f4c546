package vn.quyhoach.certificate;

import java.awt.Color;
import java.awt.Graphics2D;
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

    private static final String CLASS = "class_code";
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

    /**
     * The painted layers, bottom to top.
     *
     * @param plans the least specific first
     */
    private List<MapLayer> layers(ConformityCheck check, List<Selection> plans) {
        Set<String> binding = check.overlays().stream()
                .filter(hit -> hit.effect() != Effect.NOTIFY)
                .map(OverlayHit::layer)
                .collect(Collectors.toSet());
        List<MapLayer> painted = new ArrayList<>();
        layers.open().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .forEach(layer -> {
                    if (layer.id().equals(COMMUNES)) {
                        painted.add(map(layer, Selection.on(check.asOf())));
                    } else if (isShown(layer, binding)) {
                        plans.forEach(plan -> painted.add(map(layer, plan)));
                    }
                });
        return painted;
    }

    /** The map with all marks, at {@link MapPaper#DPI}, and the classes that lie in it. */
    MapPainter.Painted paint(ConformityCheck check, MapPaper paper, Wording words) {
        List<Selection> versions = new ArrayList<>(check.plans().stream()
                .map(plan -> new Selection(null, null, plan.version().id(), null, List.of()))
                .toList());
        Collections.reverse(versions); // the most specific plan last, on top
        return paint(check, paper, layers(check, versions), words);
    }

    /** The same of whatever is in force on the day of a record that names no real plan. */
    void rehearse(ConformityCheck check) {
        paint(check, paper(check), layers(check, List.of(Selection.on(check.asOf()))), Wording.VIETNAMESE);
    }

    private MapPainter.Painted paint(ConformityCheck check, MapPaper paper, List<MapLayer> painted, Wording words) {
        MapView view = MapView.of(painted, paper.box(), MapPaper.WIDTH, MapPaper.HEIGHT)
                .at(MapPaper.DPI)
                .on(Color.WHITE);
        MapPainter.Painted map = painter.image(view, CLASS);
        Graphics2D canvas = map.image().createGraphics();
        MapMarks marks = new MapMarks(canvas, paper, words);
        marks.grid();
        marks.project(ground(check), check.footprint().corners());
        marks.scaleBar();
        marks.north();
        marks.frameLine();
        canvas.dispose();
        return map;
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
