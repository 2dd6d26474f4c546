package vn.quyhoach.conformity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.zone.PlanVersion;

/** Reads what the plans draw under and around a place, in the layers everybody may see: a check is the same for all. */
@Component
class Drawings {

    /** Strategy (STRUCTURE), registers and units are no ground for a verdict. */
    private static final Set<LayerRole> OVER_THE_ZONING =
            EnumSet.of(LayerRole.OVERLAY, LayerRole.NETWORK, LayerRole.POINT);

    private final PlanObjects objects;
    private final Layers layers;
    private final RestrictedGround restricted;

    Drawings(PlanObjects objects, Layers layers, RestrictedGround restricted) {
        this.objects = objects;
        this.layers = layers;
        this.restricted = restricted;
    }

    /**
     * What was found, of all plans together.
     *
     * @param looked the layers over the zoning that were looked at
     * @param restricted whether something that not everybody may see is in the neighbourhood
     */
    record Found(
            List<PlanArea> zoning,
            List<PlanArea> over,
            List<PlanLine> lines,
            List<PublishedLayer> looked,
            boolean restricted) {

        List<PlanArea> zoningOf(PlanVersion version) {
            return zoning.stream()
                    .filter(area -> area.versionId() == version.id())
                    .toList();
        }

        List<PlanArea> overOf(PlanVersion version) {
            return over.stream()
                    .filter(area -> area.versionId() == version.id())
                    .toList();
        }

        List<PlanLine> linesOf(PlanVersion version) {
            return lines.stream()
                    .filter(line -> line.versionId() == version.id())
                    .toList();
        }
    }

    Found find(CheckInput input, Basis basis) {
        RulePack rules = basis.rules();
        List<PublishedLayer> visible =
                layers.open().stream().filter(PublishedLayer::hasVersions).toList();
        List<String> zoning = visible.stream()
                .filter(layer -> layer.role() == LayerRole.BASE_ZONING)
                .map(PublishedLayer::id)
                .toList();
        List<PublishedLayer> looked = visible.stream()
                .filter(layer -> OVER_THE_ZONING.contains(layer.role()))
                .toList();
        List<String> asked = visible.stream()
                .filter(layer -> layer.role() == LayerRole.BASE_ZONING || looked.contains(layer))
                .map(PublishedLayer::id)
                .toList();
        List<Long> versions =
                basis.plans().stream().map(plan -> plan.version().id()).toList();
        double border =
                Math.max(rules.tolerance(input.asOf()).farthestMetres(basis.coarsestScale()), input.accuracyM());
        List<PlanArea> areas = objects.areas(input.ground(), border, versions, asked);
        double reach = rules.setbacks().farthestMetres(input.asOf()) + border;
        return new Found(
                areas.stream().filter(area -> zoning.contains(area.layer())).toList(),
                areas.stream().filter(area -> !zoning.contains(area.layer())).toList(),
                objects.lines(input.ground(), reach, versions, asked),
                looked,
                restricted.isNear(input, basis));
    }
}
