package vn.quyhoach.vectorfile;

import static vn.quyhoach.vectorfile.XmlElements.skip;
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

/**
 * Features of one type of a GML document (2.1, 3.1, 3.2, also as a WFS answers): what stands in a member. Properties
 * within properties are taken by their own names.
 */
final class GmlSource implements FeatureSource {

    private static final Set<String> MEMBERS = Set.of("member", "featureMember", "featureMembers");
    private static final int MAX_NESTING = 16;

    private final String type;
    private final VectorLayer layer;
    private final ByteSource bytes;

    private GmlSource(String type, VectorLayer layer, ByteSource bytes) {
        this.type = type;
        this.layer = layer;
        this.bytes = bytes;
    }

    /** Reads the document once for the types in it. */
    static List<FeatureSource> read(ByteSource bytes, VectorLimits limits) throws IOException {
        Map<String, Set<String>> attributes = new LinkedHashMap<>();
        Map<String, GmlSystem> systems = new LinkedHashMap<>();
        features(new Budget(limits), bytes, null, (name, feature, system) -> {
            attributes
                    .computeIfAbsent(name, unseen -> new LinkedHashSet<>())
                    .addAll(feature.attributes().keySet());
            if (system != null) {
                systems.putIfAbsent(name, system);
            }
        });
        List<FeatureSource> sources = new ArrayList<>();
        attributes.forEach((name, names) -> {
            GmlSystem system = systems.get(name);
            SourceCrs crs = system == null ? SourceCrs.UNSTATED : system.source();
            sources.add(new GmlSource(name, new VectorLayer(name, List.copyOf(names), crs), bytes));
        });
        if (sources.isEmpty()) {
            throw new IOException("The GML document has no feature member");
        }
        return sources;
    }

    @Override
    public VectorLayer layer() {
        return layer;
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        features(budget, bytes, type, (name, feature, system) -> {
            budget.feature();
            sink.accept(feature);
        });
    }

    private interface Sink {
        void accept(String type, VectorFeature feature, @Nullable GmlSystem system);
    }

    private static void features(Budget budget, ByteSource bytes, @Nullable String wanted, Sink sink)
            throws IOException {
        try (InputStream in = budget.counted(bytes.open())) {
            XMLStreamReader xml = XmlElements.open(in);
            GmlSystem whole = null;
            long number = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getAttributeValue(null, "srsName");
                if (name != null && whole == null) {
                    whole = GmlSystem.of(name, xml.getAttributeValue(null, "srsDimension"));
                }
                if (MEMBERS.contains(xml.getLocalName())) {
                    while (toChild(xml)) {
                        String type = xml.getLocalName();
                        if (wanted != null && !wanted.equals(type)) {
                            skip(xml);
                        } else {
                            feature(xml, ++number, budget, whole, sink);
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void feature(XMLStreamReader xml, long number, Budget budget, @Nullable GmlSystem whole, Sink sink)
            throws XMLStreamException {
        String type = xml.getLocalName();
        Feature feature = new Feature(xml, budget, whole);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).matches("id|fid")) {
                feature.attributes.put("gml_id", xml.getAttributeValue(i));
            }
        }
        while (toChild(xml)) {
            feature.property(0);
        }
        sink.accept(
                type,
                new VectorFeature(
                        number, feature.geometry, feature.shapes.flaw(), feature.attributes, feature.shapes.oddities()),
                feature.system);
    }

    /** What has been read of one feature. */
    private static final class Feature {

        private final XMLStreamReader xml;
        private final Budget budget;
        private final Shapes shapes = new Shapes();
        private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        private @Nullable GmlSystem system;
        private @Nullable Geometry geometry;

        Feature(XMLStreamReader xml, Budget budget, @Nullable GmlSystem whole) {
            this.xml = xml;
            this.budget = budget;
            this.system = whole;
        }

        void property(int depth) throws XMLStreamException {
            if (depth > MAX_NESTING) {
                throw new XMLStreamException("Properties are nested more than " + MAX_NESTING + " times");
            }
            String name = xml.getLocalName();
            if (name.equals("boundedBy")) {
                skip(xml);
                return;
            }
            StringBuilder text = new StringBuilder();
            boolean simple = true;
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    simple = false;
                    child(depth);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(xml.getText());
                }
            }
            if (simple) {
                String value = text.toString().strip();
                attributes.put(name, value.isEmpty() ? null : value);
            }
        }

        private void child(int depth) throws XMLStreamException {
            if (!GmlGeometry.is(xml)) {
                property(depth + 1);
                return;
            }
            if (geometry != null) {
                skip(xml); // one feature, one geometry: the first
                return;
            }
            GmlGeometry reader = new GmlGeometry(xml, shapes, budget, system);
            geometry = reader.read();
            system = reader.system();
        }
    }
}
