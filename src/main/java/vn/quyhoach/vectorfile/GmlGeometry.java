package vn.quyhoach.vectorfile;

import static vn.quyhoach.vectorfile.XmlElements.skip;
import static vn.quyhoach.vectorfile.XmlElements.text;
import static vn.quyhoach.vectorfile.XmlElements.toChild;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry of GML 2 or 3: its parts are taken whatever wraps them. Arcs become chords. The first system that is named
 * counts for all of it, and tells the order of the axes.
 */
final class GmlGeometry {

    private static final int MAX_NESTING = 16;

    private static final Set<String> AREAS = Set.of("Polygon", "PolygonPatch", "Rectangle", "Triangle");
    private static final Set<String> LINES = Set.of("LineString", "Curve", "CompositeCurve", "OrientableCurve");
    private static final Set<String> MANY = Set.of(
            "MultiPoint",
            "MultiLineString",
            "MultiCurve",
            "MultiPolygon",
            "MultiSurface",
            "MultiGeometry",
            "Surface",
            "CompositeSurface",
            "PolyhedralSurface",
            "TriangulatedSurface");
    private static final Set<String> ARCS = Set.of("Arc", "ArcString", "Circle");

    private final XMLStreamReader xml;
    private final Shapes shapes;
    private final Budget budget;
    private @Nullable GmlSystem system;

    GmlGeometry(XMLStreamReader xml, Shapes shapes, Budget budget, @Nullable GmlSystem inherited) {
        this.xml = xml;
        this.shapes = shapes;
        this.budget = budget;
        this.system = inherited;
    }

    static boolean is(XMLStreamReader xml) {
        String name = xml.getLocalName();
        String space = xml.getNamespaceURI();
        return space != null
                && space.startsWith("http://www.opengis.net/gml")
                && (name.equals("Point") || AREAS.contains(name) || LINES.contains(name) || MANY.contains(name));
    }

    /** The system that was named in it; null for none. */
    @Nullable
    GmlSystem system() {
        return system;
    }

    /** Reads the element in hand and moves behind it. */
    @Nullable
    Geometry read() throws XMLStreamException {
        return geometry(0);
    }

    private @Nullable Geometry geometry(int depth) throws XMLStreamException {
        if (depth > MAX_NESTING) {
            throw new XMLStreamException("Geometries are nested more than " + MAX_NESTING + " times");
        }
        noteSystem();
        String name = xml.getLocalName();
        if (AREAS.contains(name)) {
            return area(depth);
        }
        if (LINES.contains(name)) {
            return shapes.line(curve(depth));
        }
        if (MANY.contains(name)) {
            List<@Nullable Geometry> parts = new ArrayList<>();
            members(parts, depth);
            Geometry whole = shapes.many(parts);
            boolean patches = name.contains("Surface") && !name.startsWith("Multi") && parts.size() > 1;
            return whole == null || !patches ? whole : whole.union();
        }
        if (name.equals("Point")) {
            List<double[]> positions = curve(depth);
            if (positions.isEmpty()) {
                shapes.flawed(Flaws.TOO_FEW);
                return null;
            }
            return shapes.point(positions.get(0));
        }
        shapes.flawed(Flaws.unsupported(name));
        skip(xml);
        return null;
    }

    /** The geometries in the element in hand, whatever lies between. */
    private void members(List<@Nullable Geometry> parts, int depth) throws XMLStreamException {
        while (toChild(xml)) {
            if (is(xml)) {
                parts.add(geometry(depth + 1));
            } else if (xml.getLocalName().matches("\\w*[mM]embers?|patches|polygonPatches|trianglePatches")) {
                members(parts, depth + 1);
            } else {
                skip(xml);
            }
        }
    }

    private @Nullable Geometry area(int depth) throws XMLStreamException {
        List<List<double[]>> shells = new ArrayList<>();
        List<List<double[]>> holes = new ArrayList<>();
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                case "exterior", "outerBoundaryIs" -> shells.add(curve(depth + 1));
                case "interior", "innerBoundaryIs" -> holes.add(curve(depth + 1));
                default -> skip(xml);
            }
        }
        shells.addAll(holes);
        return shapes.polygon(shells);
    }

    /** All places in the element in hand, one after the other; where a piece begins at the end of another, once. */
    private List<double[]> curve(int depth) throws XMLStreamException {
        if (depth > MAX_NESTING) {
            throw new XMLStreamException("Curves are nested more than " + MAX_NESTING + " times");
        }
        noteSystem();
        String name = xml.getLocalName();
        boolean backwards = "-".equals(xml.getAttributeValue(null, "orientation"));
        List<double[]> line = new ArrayList<>();
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                case "pos", "posList" -> positions(line);
                case "coordinates" -> tuples(line);
                case "coord" -> join(line, List.of(coord()));
                case "segments",
                        "curveMember",
                        "baseCurve",
                        "LinearRing",
                        "Ring",
                        "LineStringSegment",
                        "LineString",
                        "Curve",
                        "CompositeCurve",
                        "OrientableCurve",
                        "Arc",
                        "ArcString",
                        "Circle",
                        "pointProperty",
                        "pointRep",
                        "Point",
                        "curveMembers" -> join(line, curve(depth + 1));
                case "name", "description", "metaDataProperty", "identifier" -> skip(xml);
                default -> {
                    shapes.flawed(Flaws.unsupported(xml.getLocalName()));
                    skip(xml);
                }
            }
        }
        List<double[]> drawn = ARCS.contains(name) ? arcs(name, line) : line;
        if (backwards) {
            Collections.reverse(drawn);
        }
        return drawn;
    }

    private List<double[]> arcs(String name, List<double[]> places) {
        if (places.size() < 3 || places.size() % 2 == 0) {
            shapes.flawed(Flaws.MALFORMED);
            return places;
        }
        shapes.odd(Oddity.CURVES);
        List<double[]> line = Arcs.along(places);
        if (name.equals("Circle")) {
            Arcs.add(line, places.get(2), opposite(places, line), places.get(0));
        }
        return line;
    }

    /** A circle is given by three places on it: the rest of it goes through what lies opposite of the second. */
    private static double[] opposite(List<double[]> places, List<double[]> arc) {
        double[] from = arc.get(0);
        double[] half = places.get(1);
        double[] to = places.get(2);
        double[] centre = Arcs.centre(from, half, to);
        return new double[] {2 * centre[0] - half[0], 2 * centre[1] - half[1]};
    }

    private static void join(List<double[]> line, List<double[]> piece) {
        boolean meets = !line.isEmpty()
                && !piece.isEmpty()
                && line.get(line.size() - 1)[0] == piece.get(0)[0]
                && line.get(line.size() - 1)[1] == piece.get(0)[1];
        line.addAll(meets ? piece.subList(1, piece.size()) : piece);
    }

    private void positions(List<double[]> line) throws XMLStreamException {
        noteSystem();
        boolean one = xml.getLocalName().equals("pos");
        int stated = GmlSystem.dimension(xml.getAttributeValue(null, "srsDimension"));
        StringTokenizer numbers = new StringTokenizer(text(xml));
        int count = numbers.countTokens();
        int each = one ? count : stated != 0 ? stated : guess(count);
        if (each < 2 || count % each != 0) {
            shapes.flawed(Flaws.MALFORMED);
            return;
        }
        List<double[]> read = new ArrayList<>();
        while (numbers.hasMoreTokens()) {
            double[] position = new double[each];
            for (int i = 0; i < each; i++) {
                position[i] = number(numbers.nextToken());
            }
            read.add(placed(position));
        }
        join(line, read);
    }

    private int guess(int count) {
        int stated = system == null ? 0 : system.dimension();
        return stated != 0 ? stated : count % 2 == 0 ? 2 : 3;
    }

    private void tuples(List<double[]> line) throws XMLStreamException {
        List<double[]> read = new ArrayList<>();
        for (StringTokenizer tuples = new StringTokenizer(text(xml)); tuples.hasMoreTokens(); ) {
            String[] numbers = tuples.nextToken().split(",", -1);
            if (numbers.length < 2) {
                shapes.flawed(Flaws.MALFORMED);
                return;
            }
            double[] position = new double[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                position[i] = number(numbers[i]);
            }
            read.add(placed(position));
        }
        join(line, read);
    }

    private double[] coord() throws XMLStreamException {
        List<Double> position = new ArrayList<>();
        while (toChild(xml)) {
            position.add(number(text(xml)));
        }
        return placed(position.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            shapes.flawed(Flaws.MALFORMED);
            return Double.NaN;
        }
    }

    /** Easting or longitude first. */
    private double[] placed(double[] position) {
        budget.vertices(1);
        if (position.length > 1 && system != null && system.northingFirst()) {
            double northing = position[0];
            position[0] = position[1];
            position[1] = northing;
        }
        return position;
    }

    private void noteSystem() {
        String name = xml.getAttributeValue(null, "srsName");
        if (name != null && (system == null || !system.name().equals(name))) {
            system = GmlSystem.of(name, xml.getAttributeValue(null, "srsDimension"));
        }
    }
}
