package vn.quyhoach.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;

/** The ground that a unit, an object of a plan and a box have in common. */
@Component
class ProjectGround {

    private final AdminUnits units;
    private final ProjectRegister register;
    private final Layers layers;

    ProjectGround(AdminUnits units, ProjectRegister register, Layers layers) {
        this.units = units;
        this.register = register;
        this.layers = layers;
    }

    /**
     * The common ground, in the national system; null when nothing is asked for.
     *
     * @param zone {@code <layer>/<id>}, or an id alone
     * @param bbox west,south,east,north in degrees
     */
    @Nullable
    Geometry of(@Nullable Long unit, @Nullable String zone, @Nullable String bbox) {
        Geometry ground = null;
        if (unit != null) {
            ground = units.inside(unit);
        }
        if (zone != null) {
            ground = common(ground, zone(zone));
        }
        if (bbox != null) {
            ground = common(ground, Bbox.parse(bbox, Crs.WGS84).ground());
        }
        return ground;
    }

    private Geometry zone(String zone) {
        int slash = zone.indexOf('/');
        String layer = slash < 0 ? null : layers.get(zone.substring(0, slash)).id();
        try {
            return register.zoneGround(
                    layer,
                    Long.parseLong(zone.substring(slash + 1)),
                    layers.published().stream().map(PublishedLayer::id).toList());
        } catch (NumberFormatException e) {
            Bilingual reason = new Bilingual("Cần \"lớp/số\" hoặc một số.", "\"layer/id\" or an id is needed.");
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID, Map.of("parameter", "zone", "value", zone, "reason", reason));
        }
    }

    private static Geometry common(@Nullable Geometry one, Geometry other) {
        Geometry common = one == null ? other : one.intersection(other);
        common.setSRID(Crs.NATIONAL.srid());
        return common;
    }
}
