package vn.quyhoach.conformity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.zone.PlanVersion;

/** Finds what the plans draw under and around a place, in the layers everybody may see: a check is the same for all. */
@Component
class Drawings {

    /** Strategy (STRUCTURE), registers and units are no ground for a verdict. */
    private static final Set<LayerRole> OVER_THE_ZONING =
            EnumSet.of(LayerRole.OVERLAY, LayerRole.NETWORK, LayerRole.POINT);

    /** A layer may hold lines and works, which are numbered apart. */
    private static final Comparator<DrawnObject> BY_LAYER = Comparator.comparing(DrawnObject::layer)
            .thenComparingLong(DrawnObject::id)
            .thenComparing(object -> object.shape().getDimension());

    private final DrawnCells cells;
    private final Layers layers;
    private final RestrictedGround restricted;

    Drawings(DrawnCells cells, Layers layers, RestrictedGround restricted) {
        this.cells = cells;
        this.layers = layers;
        this.restricted = restricted;
    }

    /**
     * What was found, of all plans together.
     *
     * @param zoning the layers that are base zoning
     * @param looked the layers over the zoning that were looked at
     * @param restricted whether something that not everybody may see is in the neighbourhood
     */
    record Drawn(Set<String> zoning, List<PublishedLayer> looked, Found found, boolean restricted) {

        List<PlanArea> zoningOf(PlanVersion version) {
            return found.areas().stream()
                    .filter(area -> area.versionId() == version.id() && zoning.contains(area.layer()))
                    .toList();
        }

        List<PlanArea> overOf(PlanVersion version) {
            return found.areas().stream()
                    .filter(area -> area.versionId() == version.id() && !zoning.contains(area.layer()))
                    .toList();
        }

        List<PlanLine> linesOf(PlanVersion version) {
            return found.lines().stream()
                    .filter(line -> line.versionId() == version.id())
                    .toList();
        }
    }

    /**
     * Objects as they lie to a place.
     *
     * @param areas by ascending id
     * @param lines by layer and ascending id
     */
    record Found(List<PlanArea> areas, List<PlanLine> lines) {}

    Drawn find(CheckInput input, Basis basis) {
        return find(input, basis, cells);
    }

    /** Of what was found, what a part of its versions draws. */
    Drawn onlyOf(Drawn drawn, CheckInput input, Basis basis) {
        List<Long> versions = basis.versions();
        Found own = new Found(
                drawn.found().areas().stream()
                        .filter(area -> versions.contains(area.versionId()))
                        .toList(),
                drawn.found().lines().stream()
                        .filter(line -> versions.contains(line.versionId()))
                        .toList());
        return new Drawn(
                drawn.zoning(),
                drawn.looked(),
                own,
                restricted.isNear(new IndexedGround(input.ground()), basis, cells));
    }

    Drawn find(CheckInput input, Basis basis, DrawnSource source) {
        List<PublishedLayer> visible =
                layers.open().stream().filter(PublishedLayer::hasVersions).toList();
        Set<String> zoning = visible.stream()
                .filter(layer -> layer.role() == LayerRole.BASE_ZONING)
                .map(PublishedLayer::id)
                .collect(Collectors.toSet());
        List<PublishedLayer> looked = visible.stream()
                .filter(layer -> OVER_THE_ZONING.contains(layer.role()))
                .toList();
        List<String> asked = visible.stream()
                .map(PublishedLayer::id)
                .filter(id -> zoning.contains(id)
                        || looked.stream().anyMatch(layer -> layer.id().equals(id)))
                .toList();
        IndexedGround ground = new IndexedGround(input.ground());
        return new Drawn(
                zoning, looked, found(ground, input, basis, asked, source), restricted.isNear(ground, basis, source));
    }

    /** Compares the ground of a place with what is drawn near it. */
    static Found found(IndexedGround ground, CheckInput input, Basis basis, List<String> layers, DrawnSource source) {
        List<VersionContent> versions = basis.contents();
        Reach usual = Reach.of(input, basis, 0);
        Reach farthest = Reach.of(input, basis, usual, source.coarsestScale(versions, layers));
        List<DrawnObject> near = source.near(ground, farthest, versions, layers);
        return new Found(
                near.stream()
                        .filter(DrawnObject::isArea)
                        .sorted(Comparator.comparingLong(DrawnObject::id))
                        .map(area -> PlanArea.of(
                                area,
                                ground,
                                Reach.of(input, basis, usual, area.sourceScale())
                                        .areasM()))
                        .flatMap(Optional::stream)
                        .toList(),
                near.stream()
                        .filter(object -> !object.isArea())
                        .sorted(BY_LAYER)
                        .map(line -> PlanLine.of(
                                line,
                                ground,
                                Reach.of(input, basis, usual, line.sourceScale())
                                        .linesM()))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
