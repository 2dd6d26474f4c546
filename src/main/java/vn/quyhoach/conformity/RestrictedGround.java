package vn.quyhoach.conformity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.sql.SqlFile;
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

    private static final double SQUARE_METRES_SIDE = 1_000;

    private final SqlFile near = SqlFile.of(RestrictedGround.class, "restricted_near");
    private final JdbcClient jdbc;
    private final Layers layers;
    private final PlanObjects objects;
    private final Bases bases;

    RestrictedGround(JdbcClient jdbc, Layers layers, PlanObjects objects, Bases bases) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.objects = objects;
        this.bases = bases;
    }

    /** Asked for every check, whatever else it found. */
    boolean isNear(CheckInput input, Basis basis) {
        return jdbc.sql(near.text())
                .param("ground", Geometries.toEwkb(input.ground()))
                .param("side", SQUARE_METRES_SIDE)
                .param("versions", versions(basis))
                .param("layers", ids(layers.restricted()))
                .query(Boolean.class)
                .single();
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
        double reach = basis.rules().tolerance(input.asOf()).farthestMetres(basis.coarsestScale());
        List<Long> versions = List.of(versions(basis));
        List<String> ids = List.of(ids(seen));
        List<ConformityCheck.OverlayHit> hits = new Overlays(input, basis.rules())
                .hits(
                        objects.areas(input.ground(), reach, versions, ids),
                        objects.lines(input.ground(), reach, versions, ids),
                        null);
        return new RestrictedPart(
                hits,
                seen.stream()
                        .filter(layer ->
                                hits.stream().noneMatch(hit -> hit.layer().equals(layer.id())))
                        .map(layer -> new ConformityCheck.NotAffected(
                                layer.id(), null, layers.schema(layer).title()))
                        .toList());
    }

    private static Long[] versions(Basis basis) {
        return basis.plans().stream().map(plan -> plan.version().id()).toArray(Long[]::new);
    }

    private static String[] ids(List<PublishedLayer> layers) {
        return layers.stream().map(PublishedLayer::id).toArray(String[]::new);
    }
}
