package vn.quyhoach.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.Wkt;

/** Whatever two versions draw: the pieces add up to the ground, and are those that JTS finds. */
@HttpTest
class ComparisonPropertiesIT {

    private static final List<String> CLASSES = List.of("LUC", "ONT", "SKK");
    private static final int CELLS = 40;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private record Cell(String kind, Geometry geometry) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void piecesAddUpAndAgreeWithJts(long seed) {
        ComparisonRows rows = new ComparisonRows(jdbc);
        jdbc.sql("delete from planning.zone").update();
        Random random = new Random(seed);
        Geometry province = Wkt.wkt(PlanRows.PROVINCE);
        List<Cell> first = cells(province, random);
        // a part of the cells stays as it was, the rest is drawn anew by another diagram around them
        List<Cell> second = new ArrayList<>();
        for (Cell cell : first.subList(0, CELLS / 3)) {
            second.add(new Cell(CLASSES.get(random.nextInt(CLASSES.size())), cell.geometry()));
        }
        Geometry rest = OverlayNGRobust.union(first.subList(CELLS / 3, first.size()).stream()
                .map(Cell::geometry)
                .toList());
        second.addAll(cells(rest, random));
        // one hole on either side, so that ground is lost and gained
        first.remove(first.size() - 1);
        second.remove(second.size() - 1);
        save(rows.first, first);
        save(rows.second, second);
        if (seed % 2 == 0) {
            // the codes of these classes mean the same in both lists: nothing differs
            jdbc.sql("update planning.zone set class_scheme = '2014' where plan_version_id = :version")
                    .param("version", rows.first)
                    .update();
        }

        JsonNode comparison = client.get(
                        "/api/plan-comparisons?level=commune&from=" + rows.first + "&to=" + rows.second)
                .json();
        Map<String, Double> expected = byHand(first, second);
        double sum = 0;
        for (JsonNode one : comparison.get("transitions")) {
            String pair = one.path("from").asString("") + "→" + one.path("to").asString("");
            assertThat(one.get("areaM2").asDouble()).as(pair).isCloseTo(expected.remove(pair), within(0.5));
            sum += one.get("areaM2").asDouble();
        }
        assertThat(expected.values()).allSatisfy(area -> assertThat(area).isLessThan(0.5));
        assertThat(sum + comparison.get("uncoveredM2").asDouble()).isCloseTo(province.getArea(), within(1.0));
        double parts = 0;
        for (JsonNode unit : comparison.get("units")) {
            double own = 0;
            for (JsonNode one : unit.get("transitions")) {
                own += one.get("areaM2").asDouble();
            }
            assertThat(own + unit.get("uncoveredM2").asDouble())
                    .isCloseTo(unit.at("/unit/areaM2").asDouble(), within(0.5));
            parts += own;
        }
        assertTableAddsUp(comparison.get("table"), province.getArea() / 10_000);
        assertThat(parts).isCloseTo(sum, within(1e-3));
    }

    /** Rows and columns add up to the area of the unit; a group is the sum of its classes. */
    private static void assertTableAddsUp(JsonNode table, double groundHa) {
        JsonNode lines = table.get("lines");
        JsonNode rows = table.get("rows");
        double starts = 0;
        double ends = 0;
        for (int i = 0; i < lines.size(); i++) {
            double across = 0;
            double down = 0;
            double group = 0;
            for (int j = 0; j < lines.size(); j++) {
                boolean isClass = !lines.get(j).get("group").asBoolean();
                across += isClass ? rows.get(i).get("cellsHa").get(j).asDouble() : 0;
                down += isClass ? rows.get(j).get("cellsHa").get(i).asDouble() : 0;
                boolean member = isClass
                        && lines.get(j)
                                .get("number")
                                .asString()
                                .startsWith(lines.get(i).get("number").asString() + ".");
                group += member ? rows.get(j).get("startHa").asDouble() : 0;
            }
            assertThat(across).isCloseTo(rows.get(i).get("startHa").asDouble(), within(1e-6));
            assertThat(down).isCloseTo(rows.get(i).get("endHa").asDouble(), within(1e-6));
            if (lines.get(i).get("group").asBoolean()) {
                assertThat(group).isCloseTo(rows.get(i).get("startHa").asDouble(), within(1e-6));
            } else {
                starts += across;
                ends += down;
            }
        }
        assertThat(starts).isCloseTo(table.get("totalHa").asDouble(), within(1e-6));
        assertThat(ends).isCloseTo(table.get("totalHa").asDouble(), within(1e-6));
        // a hundredth for each of the two communes
        assertThat(table.get("totalHa").asDouble()).isCloseTo(groundHa, within(0.02));
    }

    private static List<Cell> cells(Geometry ground, Random random) {
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        Envelope box = ground.getEnvelopeInternal();
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            sites.add(new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight()));
        }
        diagram.setSites(sites);
        diagram.setClipEnvelope(box);
        Geometry all = diagram.getDiagram(Geometries.NATIONAL);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < all.getNumGeometries(); i++) {
            Geometry cell = polygons(OverlayNGRobust.overlay(all.getGeometryN(i), ground, OverlayNG.INTERSECTION));
            if (cell.getArea() > 0) {
                cells.add(new Cell(CLASSES.get(random.nextInt(CLASSES.size())), cell));
            }
        }
        return cells;
    }

    /** Without the points and lines where shapes only touch. */
    private static Geometry polygons(Geometry mixed) {
        return mixed.getDimension() < 2 ? mixed : OverlayNGRobust.overlay(mixed.buffer(0), null, OverlayNG.UNION);
    }

    private void save(long version, List<Cell> cells) {
        PlanRows rows = new PlanRows(jdbc);
        for (Cell cell : cells) {
            rows.zone(version).kind(cell.kind()).at(cell.geometry().toText()).save();
        }
    }

    private static Map<String, Double> byHand(List<Cell> first, List<Cell> second) {
        Map<String, Double> areas = new HashMap<>();
        Geometry before =
                OverlayNGRobust.union(first.stream().map(Cell::geometry).toList());
        Geometry after =
                OverlayNGRobust.union(second.stream().map(Cell::geometry).toList());
        for (Cell from : first) {
            for (Cell to : second) {
                add(areas, from.kind() + "→" + to.kind(), from, to.geometry(), OverlayNG.INTERSECTION);
            }
            add(areas, from.kind() + "→", from, after, OverlayNG.DIFFERENCE);
        }
        second.forEach(to -> add(areas, "→" + to.kind(), to, before, OverlayNG.DIFFERENCE));
        return areas;
    }

    private static void add(Map<String, Double> areas, String pair, Cell cell, Geometry other, int operation) {
        double area = OverlayNGRobust.overlay(cell.geometry(), other, operation).getArea();
        if (area > 0) {
            areas.merge(pair, area, Double::sum);
        }
    }
}
