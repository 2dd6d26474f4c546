package vn.quyhoach.ingest.coverage;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.ingest.coverage.CoverageFlaw.Kind;

/** What is wrong in a tile. */
final class TileFaces {

    /** Objects nearer than this to a place border on it. */
    private static final double TOUCHES_M = 0.01;

    private final Envelope tile;
    private final List<Member> members;
    private final Map<Kind, Places> places;

    TileFaces(Envelope tile, List<Member> members, Map<Kind, Places> places) {
        this.tile = tile;
        this.members = members;
        this.places = places;
    }

    /** Against each other and the neighbours. */
    void beside(Overlaps overlaps) {
        STRtree index = new STRtree();
        members.forEach(member -> index.insert(member.shape().getEnvelopeInternal(), member));
        Set<Member> suspects = new LinkedHashSet<>();
        for (Face face : Arrangement.faces(tile, members, Side::beside)) {
            if (face.over().isEmpty()) {
                Set<Side> touched = touched(face, index);
                add(Kind.GAP, face, touched);
                add(Kind.NEIGHBOUR_GAP, face, touched);
            } else if (face.over().size() > 1) {
                suspects.addAll(near(face, index));
                if (face.of(Side.STAGED) && face.of(Side.NEIGHBOUR)) {
                    add(Kind.NEIGHBOUR_OVERLAP, face, Set.of());
                }
            }
        }
        if (!suspects.isEmpty()) {
            Arrangement.facesOfEach(tile, List.copyOf(suspects)).forEach(overlaps::add);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Member> near(Face face, STRtree index) {
        return ((List<Member>) index.query(face.shape().getEnvelopeInternal()))
                .stream().filter(member -> member.side().beside() >= 0).toList();
    }

    /** Against the version before, within the unit where there is one. */
    void since(boolean unit) {
        for (Face face : Arrangement.faces(tile, members, Side::since)) {
            if (unit && !face.of(Side.UNIT)) {
                continue;
            }
            if (face.of(Side.PREVIOUS) && !face.ours()) {
                add(Kind.LOST, face, Set.of());
            } else if (face.of(Side.STAGED) && !face.of(Side.PREVIOUS)) {
                add(Kind.GAINED, face, Set.of());
            }
        }
    }

    /** Against the unit; answers what of it is covered, square metres. */
    double unit() {
        double covered = 0;
        for (Face face : Arrangement.faces(tile, members, Side::unit)) {
            if (face.of(Side.UNIT) && face.ours()) {
                covered += face.areaM2();
            } else if (face.of(Side.UNIT)) {
                add(Kind.UNCOVERED, face, Set.of());
            }
        }
        return covered;
    }

    private void add(Kind kind, Face face, Set<Side> touched) {
        Objects.requireNonNull(places.get(kind)).add(face.shape(), touched, tile);
    }

    /** Whose objects a place borders on; it stops looking when it has seen each side there is. */
    private Set<Side> touched(Face face, STRtree index) {
        Set<Side> there = EnumSet.noneOf(Side.class);
        members.stream().map(Member::side).filter(side -> side.beside() >= 0).forEach(there::add);
        Set<Side> touched = EnumSet.noneOf(Side.class);
        IndexedFacetDistance distance = new IndexedFacetDistance(face.shape());
        Envelope near = new Envelope(face.shape().getEnvelopeInternal());
        near.expandBy(TOUCHES_M);
        index.query(near, item -> {
            Member member = (Member) item;
            if (touched.size() < there.size()
                    && there.contains(member.side())
                    && !touched.contains(member.side())
                    && distance.isWithinDistance(member.shape(), TOUCHES_M)) {
                touched.add(member.side());
            }
        });
        return touched;
    }
}
