package vn.quyhoach.vectorfile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;

/**
 * GeoJSON (RFC 7946; the {@code crs} member of the 2008 form is read), streamed: a feature collection, a feature or a
 * bare geometry, or a sequence of these (RFC 8142, and one a line).
 */
final class GeoJsonSource implements FeatureSource {

    /** Stands before each object of a sequence (RFC 8142). */
    private static final int RECORD_SEPARATOR = 0x1E;

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final ByteSource bytes;
    private final VectorLimits limits;

    GeoJsonSource(String name, ByteSource bytes, VectorLimits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    @Override
    public VectorLayer layer() throws IOException {
        Set<String> attributes = new LinkedHashSet<>();
        SourceCrs crs = SourceCrs.ofFormat(Crs.WGS84);
        try (InputStream in = new Budget(limits).counted(bytes.open());
                JsonParser parser = open(in)) {
            do {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String member = parser.currentName();
                    parser.nextToken();
                    switch (member) {
                        case "crs" -> crs = crs(parser.readValueAsTree());
                        case "properties" -> names(parser, attributes);
                        case "features" -> {
                            while (parser.nextToken() == JsonToken.START_OBJECT) {
                                featureNames(parser, attributes);
                            }
                        }
                        default -> parser.skipChildren();
                    }
                }
            } while (next(parser));
        }
        return new VectorLayer(name, List.copyOf(attributes), crs);
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        try (InputStream in = budget.counted(bytes.open());
                JsonParser parser = open(in)) {
            long number = 0;
            do {
                number = object(parser, budget, sink, number);
            } while (next(parser));
        }
    }

    /** One object at the top of the file, and how many features there have been with it. */
    private static long object(JsonParser parser, Budget budget, Consumer<VectorFeature> sink, long before) {
        Feature single = new Feature();
        boolean collection = false;
        long number = before;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                collection = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    Feature feature = new Feature();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String part = parser.currentName();
                        parser.nextToken();
                        feature.take(part, parser, budget);
                    }
                    budget.feature();
                    sink.accept(feature.build(++number));
                }
            } else {
                single.take(member, parser, budget);
            }
        }
        if (!collection) {
            budget.feature();
            sink.accept(single.build(++number));
        }
        return number;
    }

    /** Moves to the next object of a sequence; false at the end of the file. */
    private static boolean next(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token != null && token != JsonToken.START_OBJECT) {
            throw new IOException("A sequence of GeoJSON consists of objects");
        }
        return token != null;
    }

    private static JsonParser open(InputStream in) throws IOException {
        BufferedInputStream start = new BufferedInputStream(in);
        start.mark(1);
        boolean marked = start.read() == RECORD_SEPARATOR;
        start.reset();
        JsonParser parser = JSON.createParser(marked ? new Separators(start) : start);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("GeoJSON begins with an object");
        }
        return parser;
    }

    /** The marks between the objects of a sequence, as blanks. */
    private static final class Separators extends FilterInputStream {

        Separators(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            return value == RECORD_SEPARATOR ? ' ' : value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (buffer[i] == RECORD_SEPARATOR) {
                    buffer[i] = ' ';
                }
            }
            return count;
        }
    }

    private static void featureNames(JsonParser parser, Set<String> attributes) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String part = parser.currentName();
            parser.nextToken();
            if (part.equals("properties")) {
                names(parser, attributes);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void names(JsonParser parser, Set<String> attributes) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            attributes.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static SourceCrs crs(JsonNode node) {
        String words = node.path("properties").path("name").asString("");
        if (words.isEmpty()) {
            return node.isNull() ? SourceCrs.UNSTATED : SourceCrs.of(null, node.toString());
        }
        return SourceCrs.named(words);
    }

    /** The parts of a feature in whatever order they come; of a bare geometry as well. */
    private static final class Feature {

        private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        private final Shapes shapes = new Shapes();
        private final GeoJsonGeometry bare = new GeoJsonGeometry();
        private @Nullable GeoJsonGeometry geometry;

        void take(String part, JsonParser parser, Budget budget) {
            switch (part) {
                case "geometry" -> geometry = GeoJsonGeometry.read(parser, budget, 0);
                case "properties" -> properties(parser);
                case "id" -> attributes.putIfAbsent("id", scalar(parser));
                default -> bare.take(part, parser, budget, 0);
            }
        }

        private void properties(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                attributes.put(key, scalar(parser));
            }
        }

        private static @Nullable Object scalar(JsonParser parser) {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? (Object) parser.getDoubleValue()
                            : (Object) parser.getLongValue();
                case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                default -> String.valueOf((Object) parser.readValueAsTree());
            };
        }

        VectorFeature build(long number) {
            GeoJsonGeometry described = geometry != null ? geometry : bare.isTyped() ? bare : null;
            return new VectorFeature(
                    number,
                    described == null ? null : described.build(shapes),
                    shapes.flaw(),
                    attributes,
                    shapes.oddities());
        }
    }
}
