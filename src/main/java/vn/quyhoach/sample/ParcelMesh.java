package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;
import vn.quyhoach.geo.Geometries;

/** All parcels: the Voronoi cells of the seeds inside the province, vertices rounded to 1 cm. */
final class ParcelMesh {

    private final List<Parcel> parcels;

    private ParcelMesh(List<Parcel> parcels) {
        this.parcels = parcels;
    }

    static ParcelMesh of(List<Seed> seeds) {
        List<Coordinate> sites = new ArrayList<>();
        Map<Coordinate, Integer> numbers = new HashMap<>();
        List<Seed> inside = new ArrayList<>();
        for (Seed seed : seeds) {
            sites.add(seed.at());
            if (seed.inside()) {
                numbers.put(seed.at(), inside.size());
                inside.add(seed);
            }
        }
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        Map<Integer, Polygon> shapes = shapes(diagram.getDiagram(Geometries.NATIONAL), numbers);
        int[][] neighbours = neighbours(diagram.getSubdivision(), numbers);

        List<Parcel> parcels = new ArrayList<>();
        for (int number = 0; number < inside.size(); number++) {
            Polygon shape = shapes.get(number);
            if (shape == null) {
                throw new IllegalStateException("No cell around " + inside.get(number));
            }
            parcels.add(new Parcel(number, inside.get(number), shape, shape.getArea(), neighbours[number]));
        }
        return new ParcelMesh(List.copyOf(parcels));
    }

    List<Parcel> parcels() {
        return parcels;
    }

    int size() {
        return parcels.size();
    }

    /** The union of parcels; neighbours share their vertices, so that only inner edges vanish. */
    static MultiPolygon union(List<Parcel> parcels) {
        Geometry[] shapes = parcels.stream().map(Parcel::shape).toArray(Geometry[]::new);
        return unionOf(shapes);
    }

    static MultiPolygon unionOf(Geometry[] shapes) {
        if (shapes.length == 0) {
            throw new IllegalArgumentException("Nothing to unite");
        }
        Geometry union = Geometries.multi(CoverageUnion.union(shapes));
        // The order of rings depends on hashing inside the union: the normal form does not.
        union.normalize();
        union.setSRID(Geometries.NATIONAL.getSRID());
        return (MultiPolygon) union;
    }

    private static Map<Integer, Polygon> shapes(Geometry cells, Map<Coordinate, Integer> numbers) {
        Map<Integer, Polygon> shapes = new HashMap<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            Integer number = numbers.get((Coordinate) cell.getUserData());
            if (number != null) {
                shapes.put(number, rounded((Polygon) cell));
            }
        }
        return shapes;
    }

    /** Rounding moves a vertex the same way in all cells that share it, and equal neighbours become one. */
    private static Polygon rounded(Polygon cell) {
        CoordinateList ring = new CoordinateList();
        for (Coordinate vertex : cell.getExteriorRing().getCoordinates()) {
            ring.add(Place.round(vertex), false);
        }
        ring.closeRing();
        Polygon polygon = Geometries.NATIONAL.createPolygon(ring.toCoordinateArray());
        polygon.normalize();
        return polygon;
    }

    private static int[][] neighbours(QuadEdgeSubdivision triangles, Map<Coordinate, Integer> numbers) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            lists.add(new ArrayList<>());
        }
        for (Object edge : triangles.getPrimaryEdges(false)) {
            Integer from = numbers.get(((QuadEdge) edge).orig().getCoordinate());
            Integer to = numbers.get(((QuadEdge) edge).dest().getCoordinate());
            if (from != null && to != null) {
                lists.get(from).add(to);
                lists.get(to).add(from);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }
}
