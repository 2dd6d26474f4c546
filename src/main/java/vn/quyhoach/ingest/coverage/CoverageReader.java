package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;

/** Reads the objects of a coverage from the staging table and what it is laid beside, in the caller's transaction. */
@Component
class CoverageReader {

    /** So many objects tell well enough where tiles are to be cut. */
    private static final long SAMPLE = 50_000;

    private final SqlFile createReference = SqlFile.of(CoverageReader.class, "create_reference");
    private final SqlFile extent = SqlFile.of(CoverageReader.class, "extent");
    private final SqlFile weights = SqlFile.of(CoverageReader.class, "weights");
    private final SqlFile members = SqlFile.of(CoverageReader.class, "members");
    private final SqlFile touching = SqlFile.of(CoverageReader.class, "touching");
    private final SqlFile under = SqlFile.of(CoverageReader.class, "under");
    private final SqlFile overlap = SqlFile.of(CoverageReader.class, "overlap");
    private final JdbcClient jdbc;

    CoverageReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many objects there are of each side, and where. */
    record Extent(Map<Side, Long> objects, Envelope box) {

        boolean has(Side side) {
            return objects.containsKey(side);
        }
    }

    Extent open(Map<String, ?> parameters) {
        jdbc.sql(createReference.text()).params(parameters).update();
        Map<Side, Long> objects = new EnumMap<>(Side.class);
        Envelope box = new Envelope();
        jdbc.sql(extent.text()).query(row -> {
            objects.put(Side.valueOf(row.getString("side")), row.getLong("objects"));
            box.expandToInclude(row.getDouble("west"), row.getDouble("south"));
            box.expandToInclude(row.getDouble("east"), row.getDouble("north"));
        });
        return new Extent(objects, box);
    }

    List<Tiles.Weight> weights(Extent extent) {
        long all = extent.objects().values().stream().mapToLong(count -> count).sum();
        return jdbc.sql(weights.text())
                .param("step", 1 + all / SAMPLE)
                .query((row, n) -> new Tiles.Weight(row.getDouble("x"), row.getDouble("y"), row.getLong("vertices")))
                .list();
    }

    List<Member> members(Envelope tile) {
        List<Member> near = new ArrayList<>();
        jdbc.sql(members.text())
                .param("west", tile.getMinX() - 1)
                .param("south", tile.getMinY() - 1)
                .param("east", tile.getMaxX() + 1)
                .param("north", tile.getMaxY() + 1)
                .query(row -> {
                    near.add(new Member(
                            Side.valueOf(row.getString("side")),
                            row.getLong("number"),
                            Geometries.fromEwkb(row.getBytes("shape"))));
                });
        return near;
    }

    /** An object as a person is told of it. */
    record Named(Side side, String code) {}

    List<Named> touching(Geometry place) {
        return named(touching, place);
    }

    List<Named> under(Geometry place) {
        return named(under, place);
    }

    /** The ground two objects share, with their codes. */
    CoverageFlaw flaw(Overlaps.Overlap overlap) {
        return jdbc.sql(this.overlap.text())
                .param("number", overlap.pair().number())
                .param("side", overlap.pair().side().name())
                .param("other", overlap.pair().other())
                .query((row, n) -> new CoverageFlaw(
                        CoverageFlaw.Kind.OVERLAP,
                        List.of(row.getString("code"), row.getString("other")),
                        overlap.areaM2(),
                        Geometries.fromEwkb(row.getBytes("place"))))
                .single();
    }

    private List<Named> named(SqlFile query, Geometry place) {
        place.setSRID(Geometries.NATIONAL.getSRID());
        return jdbc.sql(query.text())
                .param("place", Geometries.toEwkb(place))
                .query((row, n) -> new Named(Side.valueOf(row.getString("side")), row.getString("code")))
                .list();
    }
}
