package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.footprint.OrderRepair.Crossing;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Makes a geometry of the rings of a corner table, in the table's own system, easting first. */
final class CornerRings {

    private final Crs crs;
    private final boolean northFirst;
    private final boolean repairOrder;
    private final GeometryFactory factory;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Coordinate, String> labels = new HashMap<>();

    CornerRings(Crs crs, boolean northFirst, boolean repairOrder) {
        this.crs = crs;
        this.northFirst = northFirst;
        this.repairOrder = repairOrder;
        this.factory = Geometries.factory(crs);
    }

    List<Note> notes() {
        return notes;
    }

    /** The label of the corner at a place of the geometry; its number where the table has none. */
    String label(Coordinate place, int number) {
        return labels.getOrDefault(place, String.valueOf(number));
    }

    /** @throws ProblemException {@code GEOMETRY_INVALID} with a proposal, when corners stand in a wrong order */
    Geometry build(CornerTable table, FootprintKind kind) {
        List<List<Corner>> rings = new ArrayList<>();
        for (List<Corner> ring : table.rings()) {
            rings.add(withoutRepetition(ring, kind));
        }
        int most = rings.stream().mapToInt(List::size).max().orElse(0);
        FootprintKind built = kind != FootprintKind.ANY
                ? kind
                : most == 1 ? FootprintKind.POINT : most == 2 ? FootprintKind.LINE : FootprintKind.POLYGON;
        return switch (built) {
            case POINT ->
                factory.createMultiPointFromCoords(rings.stream()
                        .flatMap(List::stream)
                        .map(this::coordinate)
                        .toArray(Coordinate[]::new));
            case LINE ->
                factory.createMultiLineString(rings.stream().map(this::line).toArray(LineString[]::new));
            default -> polygons(rings);
        };
    }

    private List<Corner> withoutRepetition(List<Corner> ring, FootprintKind kind) {
        List<Corner> kept = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (Corner corner : ring) {
            if (!kept.isEmpty() && kept.get(kept.size() - 1).samePlaceAs(corner)) {
                repeated.add(corner.label());
            } else {
                kept.add(corner);
            }
        }
        if (!repeated.isEmpty()) {
            String names = String.join(", ", repeated);
            notes.add(Note.of(
                    "DUPLICATE_CORNERS",
                    "Bỏ các góc trùng với góc ngay trước: " + names + ".",
                    "Corners at the place of the one before were left out: " + names + "."));
        }
        boolean closed = kept.size() > 2 && kept.get(0).samePlaceAs(kept.get(kept.size() - 1));
        if (closed && kind != FootprintKind.LINE) {
            kept.remove(kept.size() - 1);
        } else if (kept.size() > 2 && kind != FootprintKind.LINE && kind != FootprintKind.POINT) {
            notes.add(Note.of(
                    "RING_CLOSED",
                    "Vòng ranh chưa khép: đã nối góc "
                            + kept.get(kept.size() - 1).label() + " với góc "
                            + kept.get(0).label() + ".",
                    "The ring was open: corner " + kept.get(kept.size() - 1).label() + " was joined to corner "
                            + kept.get(0).label() + "."));
        }
        return kept;
    }

    private Coordinate coordinate(Corner corner) {
        Coordinate place = northFirst
                ? new Coordinate(corner.second(), corner.first())
                : new Coordinate(corner.first(), corner.second());
        labels.putIfAbsent(place, corner.label());
        return place;
    }

    private LineString line(List<Corner> corners) {
        if (corners.size() < 2) {
            throw tooFew(corners, 2);
        }
        return factory.createLineString(corners.stream().map(this::coordinate).toArray(Coordinate[]::new));
    }

    private Geometry polygons(List<List<Corner>> rings) {
        List<LinearRing> built = rings.stream().map(this::ring).toList();
        // a ring in another one is a hole of it, a ring in a hole an island
        Map<Integer, List<LinearRing>> holes = new LinkedHashMap<>();
        for (int i = 0; i < built.size(); i++) {
            int depth = 0;
            int owner = -1;
            for (int j = 0; j < built.size(); j++) {
                if (i != j && inside(built.get(i), built.get(j))) {
                    depth++;
                    owner = owner < 0 || inside(built.get(j), built.get(owner)) ? j : owner;
                }
            }
            if (depth % 2 == 0) {
                holes.computeIfAbsent(i, shell -> new ArrayList<>());
            } else {
                holes.computeIfAbsent(owner, shell -> new ArrayList<>()).add(built.get(i));
                notes.add(Note.of(
                        "HOLE",
                        "Vòng " + (i + 1) + " nằm trong vòng " + (owner + 1) + ": đọc là phần khoét.",
                        "Ring " + (i + 1) + " lies in ring " + (owner + 1) + ": read as a hole."));
            }
        }
        Polygon[] polygons = holes.entrySet().stream()
                .map(shell -> factory.createPolygon(
                        built.get(shell.getKey()), shell.getValue().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private boolean inside(LinearRing ring, LinearRing other) {
        Polygon area = factory.createPolygon(other);
        return other.getEnvelopeInternal().contains(ring.getEnvelopeInternal())
                && SimplePointInAreaLocator.locate(ring.getCoordinate(), area) != Location.EXTERIOR;
    }

    private LinearRing ring(List<Corner> corners) {
        if (corners.size() < 3) {
            throw tooFew(corners, 3);
        }
        Coordinate[] places = corners.stream().map(this::coordinate).toArray(Coordinate[]::new);
        Optional<Crossing> crossing = OrderRepair.findCrossing(places);
        if (crossing.isEmpty()) {
            return closed(places, IntStream.range(0, places.length).toArray());
        }
        Optional<int[]> order = OrderRepair.uncross(places);
        if (!repairOrder || order.isEmpty()) {
            throw crossed(corners, places, crossing.get(), order);
        }
        String names = names(corners, order.get());
        notes.add(Note.of(
                "ORDER_REPAIRED",
                "Thứ tự góc đã được sắp lại theo yêu cầu: " + names + ".",
                "The corners were put in another order, as asked: " + names + "."));
        return closed(places, order.get());
    }

    private LinearRing closed(Coordinate[] places, int[] order) {
        Coordinate[] closed = new Coordinate[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            closed[i] = places[order[i]];
        }
        closed[places.length] = closed[0].copy();
        return factory.createLinearRing(closed);
    }

    private ProblemException crossed(
            List<Corner> corners, Coordinate[] places, Crossing crossing, Optional<int[]> order) {
        int n = corners.size();
        String one = corners.get(crossing.first()).label() + "–"
                + corners.get((crossing.first() + 1) % n).label();
        String other = corners.get(crossing.second()).label() + "–"
                + corners.get((crossing.second() + 1) % n).label();
        Coordinate place = org.locationtech.jts.algorithm.Intersection.intersection(
                places[crossing.first()],
                places[(crossing.first() + 1) % n],
                places[crossing.second()],
                places[(crossing.second() + 1) % n]);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(
                "reason",
                new Bilingual("cạnh " + one + " cắt cạnh " + other, "edge " + one + " crosses edge " + other));
        details.put("x", rounded(northFirst ? place.y : place.x));
        details.put("y", rounded(northFirst ? place.x : place.y));
        order.ifPresent(repaired -> {
            Geometry proposal = factory.createPolygon(closed(places, repaired));
            details.put(
                    "proposedOrder",
                    IntStream.of(repaired).mapToObj(i -> corners.get(i).label()).toList());
            details.put("proposedGeometry", GeoJson.write(Geometries.transform(proposal, crs, Crs.WGS84), Crs.WGS84));
        });
        return new ProblemException(ProblemCode.GEOMETRY_INVALID, details);
    }

    private double rounded(double value) {
        double scale = crs.geographic() ? 1e8 : 1e3;
        return Math.rint(value * scale) / scale;
    }

    private static String names(List<Corner> corners, int[] order) {
        return IntStream.of(order).mapToObj(i -> corners.get(i).label()).collect(Collectors.joining(", "));
    }

    private static ProblemException tooFew(List<Corner> corners, int least) {
        return new ProblemException(
                ProblemCode.GEOMETRY_UNREADABLE,
                Map.of(
                        "reason",
                        new Bilingual(
                                "vòng có " + corners.size() + " góc khác nhau, cần ít nhất " + least + ".",
                                "a ring has " + corners.size() + " different corners, at least " + least
                                        + " are needed.")));
    }
}
