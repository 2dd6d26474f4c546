package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/**
 * Reads geometries of GML 2, 3.1 and 3.2: straight ones, single, multi or box. A part without a system of its own has
 * that of the whole, the whole that of the layer.
 */
public final class GmlReader {

    private static final int MOST_DEPTH = 12;

    private final SrsName usual;
    private final GmlPositions positions = new GmlPositions();

    /** @param usual the system of geometries that name none */
    public GmlReader(SrsName usual) {
        this.usual = usual;
    }

    /** Whether this element is a geometry that can be read. */
    public static boolean isGeometry(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace != null && namespace.startsWith("http://www.opengis.net/gml");
    }

    /** @throws vn.quyhoach.problem.ProblemException for what is none, or in a system that is not served */
    public GeometryLiteral read(Element element) {
        SrsName srs = srs(element, usual);
        try {
            return new GeometryLiteral(shape(element, srs, Geometries.factory(srs.crs()), 0), srs.crs());
        } catch (IllegalArgumentException e) {
            // JTS: a ring that is not closed, a line of one point
            throw Elements.wrong(element, String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
    }

    private static SrsName srs(Element element, SrsName otherwise) {
        String name = Elements.attribute(element, "srsName");
        return name == null ? otherwise : SrsNames.of(name, "srsName");
    }

    private Geometry shape(Element element, SrsName outer, GeometryFactory factory, int depth) {
        if (depth > MOST_DEPTH) {
            throw Elements.wrong(element, "lồng quá sâu", "nested too deeply");
        }
        SrsName srs = srs(element, outer);
        if (!srs.crs().equals(outer.crs())) {
            throw Elements.wrong(
                    element, "mọi phần phải cùng hệ tọa độ", "all parts must be in the same coordinate system");
        }
        return switch (Elements.name(element)) {
            case "Point" -> factory.createPoint(one(element, srs));
            case "LineString" -> factory.createLineString(positions.read(element, srs));
            case "LinearRing" -> ring(element, srs, factory);
            case "Curve" -> factory.createLineString(curve(element, srs));
            case "Polygon", "PolygonPatch", "Rectangle" -> polygon(element, srs, factory);
            case "Envelope", "Box", "EnvelopeWithTimePeriod" -> factory.toGeometry(box(element, srs));
            case "Surface", "PolyhedralSurface" ->
                members(element, srs, factory, depth, List.of("patches", "polygonPatches"));
            case "MultiPoint", "MultiLineString", "MultiCurve", "MultiPolygon", "MultiSurface", "MultiGeometry" ->
                members(
                        element,
                        srs,
                        factory,
                        depth,
                        List.of(
                                "pointMember",
                                "pointMembers",
                                "lineStringMember",
                                "curveMember",
                                "curveMembers",
                                "polygonMember",
                                "surfaceMember",
                                "surfaceMembers",
                                "geometryMember",
                                "geometryMembers"));
            default ->
                throw OwsProblems.of(
                        OwsCode.OPTION_NOT_SUPPORTED,
                        Elements.name(element),
                        new Bilingual(
                                "Không đọc được hình học " + element.getNodeName()
                                        + "; cần điểm, đường thẳng từng đoạn, vùng, tập hợp của chúng, hoặc hình bao.",
                                "The geometry " + element.getNodeName()
                                        + " cannot be read; points, straight lines, areas, collections of them and"
                                        + " envelopes can."));
        };
    }

    private Geometry members(Element element, SrsName srs, GeometryFactory factory, int depth, List<String> names) {
        List<Geometry> parts = new ArrayList<>();
        for (Element member : Elements.of(element)) {
            if (names.contains(Elements.name(member))) {
                Elements.of(member).forEach(part -> parts.add(shape(part, srs, factory, depth + 1)));
            }
        }
        if (parts.isEmpty()) {
            throw Elements.wrong(element, "không có phần nào", "has no parts");
        }
        return factory.buildGeometry(parts.stream().flatMap(GmlReader::single).toList());
    }

    private static Stream<Geometry> single(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries()).mapToObj(geometry::getGeometryN);
    }

    private Coordinate one(Element element, SrsName srs) {
        Coordinate[] read = positions.read(element, srs);
        if (read.length != 1) {
            throw Elements.wrong(element, "cần một vị trí", "one position expected");
        }
        return read[0];
    }

    private Coordinate[] curve(Element element, SrsName srs) {
        List<Coordinate> line = new ArrayList<>();
        for (Element segment : Elements.of(Elements.get(element, "segments"))) {
            if (!Elements.name(segment).equals("LineStringSegment")) {
                throw OwsProblems.of(
                        OwsCode.OPTION_NOT_SUPPORTED,
                        Elements.name(segment),
                        new Bilingual("Chỉ đọc được đoạn thẳng.", "Only straight segments can be read."));
            }
            for (Coordinate next : positions.read(segment, srs)) {
                if (line.isEmpty() || !line.get(line.size() - 1).equals2D(next)) {
                    line.add(next);
                }
            }
        }
        return line.toArray(Coordinate[]::new);
    }

    private Polygon polygon(Element element, SrsName srs, GeometryFactory factory) {
        List<LinearRing> shells = rings(element, srs, factory, List.of("exterior", "outerBoundaryIs"));
        if (shells.size() != 1) {
            throw Elements.wrong(element, "cần một vành ngoài", "one outer ring expected");
        }
        List<LinearRing> holes = rings(element, srs, factory, List.of("interior", "innerBoundaryIs"));
        return factory.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private List<LinearRing> rings(Element element, SrsName srs, GeometryFactory factory, List<String> names) {
        List<LinearRing> rings = new ArrayList<>();
        for (Element child : Elements.of(element)) {
            if (names.contains(Elements.name(child))) {
                rings.add(ring(Elements.exactly(child, 1).get(0), srs, factory));
            }
        }
        return rings;
    }

    private LinearRing ring(Element element, SrsName srs, GeometryFactory factory) {
        if (Elements.name(element).equals("Ring")) {
            List<Coordinate> line = new ArrayList<>();
            for (Element member : Elements.of(element, "curveMember")) {
                Element part = Elements.exactly(member, 1).get(0);
                Coordinate[] more = Elements.name(part).equals("Curve") ? curve(part, srs) : positions.read(part, srs);
                for (Coordinate next : more) {
                    if (line.isEmpty() || !line.get(line.size() - 1).equals2D(next)) {
                        line.add(next);
                    }
                }
            }
            return factory.createLinearRing(line.toArray(Coordinate[]::new));
        }
        if (!Elements.name(element).equals("LinearRing")) {
            throw Elements.wrong(element, "cần LinearRing", "LinearRing expected");
        }
        return factory.createLinearRing(positions.read(element, srs));
    }

    private Envelope box(Element element, SrsName srs) {
        Element lower = Elements.first(element, "lowerCorner");
        Coordinate[] corners;
        if (lower != null) {
            corners = new Coordinate[] {
                positions.corner(lower, srs), positions.corner(Elements.get(element, "upperCorner"), srs)
            };
        } else {
            corners = positions.read(element, srs);
        }
        if (corners.length != 2) {
            throw Elements.wrong(element, "cần hai góc", "two corners expected");
        }
        if (corners[0].x > corners[1].x || corners[0].y > corners[1].y) {
            throw OwsProblems.invalid(
                    Elements.name(element),
                    new Bilingual(
                            "Góc dưới phải ở phía tây nam góc trên; kiểm tra thứ tự trục của hệ tọa độ.",
                            "The lower corner must lie south-west of the upper; check the axis order of the system."));
        }
        return new Envelope(corners[0], corners[1]);
    }
}
