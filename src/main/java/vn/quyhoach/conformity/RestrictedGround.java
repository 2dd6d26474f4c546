package vn.quyhoach.conformity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.DrawnSource.Square;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Bilingual;

/**
 * Defence, security and whatever else not everybody may see. A check says of it one sentence or nothing, the same to
 * everybody: whether the place shares a square kilometre of the national grid with something. More is told only to those
 * who see the layers, and stands in no record.
 */
@Component
class RestrictedGround {

    static final Bilingual AUTHORITY = new Bilingual(
            "Bộ Chỉ huy Quân sự tỉnh và Công an tỉnh", "Provincial Military Command and Provincial Police");

    static final Bilingual SENTENCE = new Bilingual(
            "Khu vực cần lấy ý kiến của cơ quan có thẩm quyền trước khi kết luận: " + AUTHORITY.vi() + ".",
            "The competent authority must be asked before a conclusion: " + AUTHORITY.en() + ".");

    private final Layers layers;
    private final PlanObjects objects;
    private final Bases bases;

    RestrictedGround(Layers layers, PlanObjects objects, Bases bases) {
        this.layers = layers;
        this.objects = objects;
        this.bases = bases;
    }

    /** Asked for every check, whatever else it found. */
    boolean isNear(IndexedGround ground, Basis basis, DrawnSource source) {
        Set<Square> occupied = source.occupied(ground, basis.contents(), ids(layers.restricted()));
        long shared = ground.squares(PlanObjects.SQUARE_SIDE_M).stream()
                .filter(occupied::contains)
                .count();
        return shared > 0;
    }

    /** What the caller sees of it at a place, and what of it does not touch; both empty for most callers. */
    RestrictedPart seenBy(CheckInput input) {
        List<PublishedLayer> seen = layers.published().stream()
                .filter(layer -> !layer.isPublic() && layer.hasVersions())
                .toList();
        if (seen.isEmpty()) {
            return RestrictedPart.NOTHING;
        }
        Basis basis = bases.on(input.asOf());
        Drawings.Found found = Drawings.found(new IndexedGround(input.ground()), input, basis, ids(seen), objects);
        List<ConformityCheck.OverlayHit> hits =
                new Overlays(input, basis.rules()).hits(found.areas(), found.lines(), null);
        return new RestrictedPart(
                hits,
                seen.stream()
                        .filter(layer ->
                                hits.stream().noneMatch(hit -> hit.layer().equals(layer.id())))
                        .map(layer -> new ConformityCheck.NotAffected(
                                layer.id(), null, layers.schema(layer).title()))
                        .toList());
    }

    private static List<String> ids(List<PublishedLayer> layers) {
        return layers.stream().map(PublishedLayer::id).toList();
    }
}
