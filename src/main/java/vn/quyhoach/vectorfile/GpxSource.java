package vn.quyhoach.vectorfile;

import static vn.quyhoach.vectorfile.XmlElements.skip;
import static vn.quyhoach.vectorfile.XmlElements.text;
import static vn.quyhoach.vectorfile.XmlElements.toChild;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;

/**
 * GPX 1.0 and 1.1, as receivers and telephones write it: tracks and routes are lines, waypoints are points; always
 * degrees on WGS 84.
 */
final class GpxSource implements FeatureSource {

    private static final List<String> ATTRIBUTES = List.of("name", "desc", "type");

    private final String name;
    private final ByteSource bytes;

    GpxSource(String name, ByteSource bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public VectorLayer layer() {
        return new VectorLayer(name, ATTRIBUTES, SourceCrs.ofFormat(Crs.WGS84));
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        try (InputStream in = budget.counted(bytes.open())) {
            XMLStreamReader xml = XmlElements.open(in);
            xml.nextTag();
            if (!xml.getLocalName().equals("gpx")) {
                throw new IOException("The XML document is not GPX but <" + xml.getLocalName() + ">");
            }
            for (long number = 1; toChild(xml); ) {
                switch (xml.getLocalName()) {
                    case "wpt", "rte", "trk" -> {
                        budget.feature();
                        sink.accept(feature(xml, number++, budget));
                    }
                    default -> skip(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static VectorFeature feature(XMLStreamReader xml, long number, Budget budget) throws XMLStreamException {
        boolean point = xml.getLocalName().equals("wpt");
        Shapes shapes = new Shapes();
        double[] place = point ? position(xml, shapes, budget) : null;
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        List<double[]> route = new ArrayList<>();
        List<List<double[]>> lines = new ArrayList<>();
        lines.add(route);
        while (toChild(xml)) {
            String part = xml.getLocalName();
            if (ATTRIBUTES.contains(part)) {
                attributes.put(part, text(xml));
            } else if (part.equals("rtept")) {
                point(xml, route, shapes, budget);
            } else if (part.equals("trkseg")) {
                lines.add(segment(xml, shapes, budget));
            } else {
                skip(xml);
            }
        }
        Geometry geometry = shapes.flaw() != null ? null : place != null ? shapes.point(place) : lines(lines, shapes);
        return new VectorFeature(number, geometry, shapes.flaw(), attributes);
    }

    /** A receiver that is switched on begins a segment; one that ends at its first point is no line. */
    private static @Nullable Geometry lines(List<List<double[]>> lines, Shapes shapes) {
        return shapes.many(
                lines.stream().filter(line -> line.size() > 1).map(shapes::line).toList());
    }

    private static List<double[]> segment(XMLStreamReader xml, Shapes shapes, Budget budget) throws XMLStreamException {
        List<double[]> line = new ArrayList<>();
        while (toChild(xml)) {
            if (xml.getLocalName().equals("trkpt")) {
                point(xml, line, shapes, budget);
            } else {
                skip(xml);
            }
        }
        return line;
    }

    private static void point(XMLStreamReader xml, List<double[]> line, Shapes shapes, Budget budget)
            throws XMLStreamException {
        line.add(position(xml, shapes, budget));
        skip(xml);
    }

    private static double[] position(XMLStreamReader xml, Shapes shapes, Budget budget) {
        budget.vertices(1);
        return new double[] {degrees(xml, "lon", shapes), degrees(xml, "lat", shapes)};
    }

    private static double degrees(XMLStreamReader xml, String attribute, Shapes shapes) {
        String value = xml.getAttributeValue(null, attribute);
        try {
            return Double.parseDouble(value == null ? "" : value);
        } catch (NumberFormatException notANumber) {
            shapes.flawed(Flaws.MALFORMED);
            return Double.NaN;
        }
    }
}
