package vn.quyhoach.vectorfile;

import static vn.quyhoach.vectorfile.XmlElements.skip;
import static vn.quyhoach.vectorfile.XmlElements.text;
import static vn.quyhoach.vectorfile.XmlElements.toChild;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import vn.quyhoach.geo.Crs;

/** KML 2.2 placemarks with their names, descriptions and extended data; always longitude, latitude on WGS 84. */
final class KmlSource implements FeatureSource {

    private static final int MAX_NESTING = 16;

    private final String name;
    private final ByteSource bytes;
    private final VectorLimits limits;

    KmlSource(String name, ByteSource bytes, VectorLimits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    @Override
    public VectorLayer layer() throws IOException {
        Set<String> attributes = new LinkedHashSet<>();
        read(
                new Budget(limits),
                feature -> attributes.addAll(feature.attributes().keySet()));
        return new VectorLayer(name, List.copyOf(attributes), SourceCrs.ofFormat(Crs.WGS84));
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        try (InputStream in = budget.counted(bytes.open())) {
            XMLStreamReader xml = XmlElements.open(in);
            boolean kml = false;
            for (long number = 1; xml.hasNext(); ) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                kml |= xml.getLocalName().equals("kml");
                if (!kml) {
                    throw new IOException("The XML document is not KML but <" + xml.getLocalName() + ">");
                }
                if (xml.getLocalName().equals("Placemark")) {
                    budget.feature();
                    sink.accept(placemark(xml, number++, budget));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static VectorFeature placemark(XMLStreamReader xml, long number, Budget budget) throws XMLStreamException {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        Shapes shapes = new Shapes();
        List<@Nullable Geometry> parts = new ArrayList<>();
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                case "name", "description" -> attributes.put(xml.getLocalName(), text(xml));
                case "ExtendedData" -> extended(xml, attributes);
                case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry" ->
                    parts.add(geometry(xml, shapes, budget, 0));
                default -> skip(xml);
            }
        }
        return new VectorFeature(
                number, parts.isEmpty() ? null : shapes.many(parts), shapes.flaw(), attributes, shapes.oddities());
    }

    private static void extended(XMLStreamReader xml, Map<String, @Nullable Object> attributes)
            throws XMLStreamException {
        while (toChild(xml)) {
            String key = xml.getAttributeValue(null, "name");
            switch (xml.getLocalName()) {
                case "SchemaData" -> extended(xml, attributes);
                case "SimpleData" -> attributes.put(key == null ? "data" : key, text(xml));
                case "Data" -> {
                    while (toChild(xml)) {
                        if (xml.getLocalName().equals("value")) {
                            attributes.put(key == null ? "data" : key, text(xml));
                        } else {
                            skip(xml);
                        }
                    }
                }
                default -> skip(xml);
            }
        }
    }

    private static @Nullable Geometry geometry(XMLStreamReader xml, Shapes shapes, Budget budget, int depth)
            throws XMLStreamException {
        String type = xml.getLocalName();
        if (depth > MAX_NESTING) {
            throw new XMLStreamException("Geometries are nested more than " + MAX_NESTING + " times");
        }
        List<double[]> positions = new ArrayList<>();
        List<List<double[]>> shells = new ArrayList<>();
        List<List<double[]>> holes = new ArrayList<>();
        List<@Nullable Geometry> parts = new ArrayList<>();
        while (toChild(xml)) {
            switch (xml.getLocalName()) {
                case "coordinates" -> positions = coordinates(xml, shapes, budget);
                case "outerBoundaryIs" -> boundary(xml, shapes, budget, shells);
                case "innerBoundaryIs" -> boundary(xml, shapes, budget, holes);
                case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry" ->
                    parts.add(geometry(xml, shapes, budget, depth + 1));
                default -> skip(xml);
            }
        }
        return switch (type) {
            case "Point" -> positions.isEmpty() ? tooFew(shapes) : shapes.point(positions.get(0));
            case "LineString" -> shapes.line(positions);
            case "LinearRing" -> {
                LinearRing ring = shapes.ring(positions);
                yield ring == null ? null : shapes.polygon(ring, List.of());
            }
            case "Polygon" -> {
                shells.addAll(holes);
                yield shapes.polygon(shells);
            }
            default -> shapes.many(parts);
        };
    }

    private static @Nullable Geometry tooFew(Shapes shapes) {
        shapes.flawed(Flaws.TOO_FEW);
        return null;
    }

    private static void boundary(XMLStreamReader xml, Shapes shapes, Budget budget, List<List<double[]>> rings)
            throws XMLStreamException {
        while (toChild(xml)) {
            if (!xml.getLocalName().equals("LinearRing")) {
                skip(xml);
                continue;
            }
            while (toChild(xml)) {
                if (xml.getLocalName().equals("coordinates")) {
                    rings.add(coordinates(xml, shapes, budget));
                } else {
                    skip(xml);
                }
            }
        }
    }

    private static List<double[]> coordinates(XMLStreamReader xml, Shapes shapes, Budget budget)
            throws XMLStreamException {
        List<double[]> positions = new ArrayList<>();
        for (String tuple : text(xml).strip().split("\\s+", -1)) {
            String[] numbers = tuple.split(",", -1);
            try {
                if (numbers.length < 2) {
                    throw new NumberFormatException(tuple);
                }
                budget.vertices(1);
                double height = numbers.length > 2 && !numbers[2].isEmpty() ? Double.parseDouble(numbers[2]) : 0;
                positions.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), height});
            } catch (NumberFormatException notATuple) {
                shapes.flawed(Flaws.MALFORMED);
            }
        }
        return positions;
    }
}
