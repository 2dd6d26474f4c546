package vn.quyhoach.vectorfile;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * A drawing as text (DXF, any release): polylines, lines, circles, arcs and points of its model, by drawing layer; what
 * is closed is an area. Texts, hatches and blocks are no boundaries and are passed over; curves that cannot be read are
 * flaws. A drawing names no system. It is read whole, because the objects of its layers stand mixed.
 */
final class DxfDrawing {

    private static final long MOST_BYTES = 50L << 20;

    private static final Set<String> DRAWN =
            Set.of("LWPOLYLINE", "POLYLINE", "LINE", "POINT", "CIRCLE", "ARC", "SPLINE", "ELLIPSE");

    private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");

    private static final Bilingual NOTHING_DRAWN = new Bilingual(
            "bản vẽ không có polyline, đường hay điểm nào trong không gian mẫu; mảng tô (hatch) và khối (block) không phải ranh giới, hãy vẽ ranh bằng polyline",
            "the drawing has no polyline, line or point in its model; hatches and blocks are no boundaries, draw them as polylines");

    private final Budget budget;
    private final Map<String, List<VectorFeature>> layers = new LinkedHashMap<>();

    private DxfDrawing(Budget budget) {
        this.budget = budget;
    }

    /**
     * One source for each drawing layer that holds something, in the order in which they appear.
     *
     * @throws ProblemException {@code GEOMETRY_UNREADABLE} for a drawing without lines, {@code UPLOAD_TOO_LARGE}
     */
    static List<FeatureSource> read(ByteSource bytes, VectorLimits limits) throws IOException {
        DxfDrawing drawing = new DxfDrawing(new Budget(limits));
        byte[] content;
        try (InputStream in = bytes.open()) {
            content = in.readNBytes((int) MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (MOST_BYTES >> 20) + " MB"));
        }
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), charset(content)))) {
            drawing.entities(new DxfPairs(text));
        }
        if (drawing.layers.isEmpty()) {
            throw new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", NOTHING_DRAWN));
        }
        List<FeatureSource> sources = new ArrayList<>();
        drawing.layers.forEach((name, features) -> sources.add(new Layer(name, features)));
        return sources;
    }

    /** UTF-8 since release 2007; the code page of the office before. */
    private static Charset charset(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException older) {
            return Charset.forName("windows-1258");
        }
    }

    private void entities(DxfPairs pairs) throws IOException {
        boolean section = false;
        boolean inside = false;
        DxfEntity entity = null;
        while (pairs.next()) {
            if (pairs.is(0, "EOF")) {
                return;
            }
            if (pairs.code() == 0) {
                if (entity != null && entity.takesVertices(pairs.value())) {
                    continue; // the vertices of an old polyline are objects of their own behind it
                }
                finish(entity);
                entity = inside && DRAWN.contains(pairs.value()) ? new DxfEntity(pairs.value()) : null;
                section = pairs.value().equals("SECTION");
            } else if (section && pairs.code() == 2) {
                inside = pairs.value().equals("ENTITIES");
                section = false;
            } else if (entity != null) {
                entity.take(pairs);
            }
        }
        throw new IOException("The DXF file ends before its EOF: it was cut off");
    }

    private void finish(@Nullable DxfEntity entity) {
        if (entity == null || !entity.standsOnGround()) {
            return;
        }
        budget.feature();
        String layer = name(entity.layer());
        List<VectorFeature> features = layers.computeIfAbsent(layer, name -> new ArrayList<>());
        VectorFeature feature = entity.feature(features.size() + 1, layer);
        budget.vertices(feature.geometry() == null ? 0 : feature.geometry().getNumPoints());
        features.add(feature);
    }

    /** The old code page writes marks behind their letters; releases before 2007 write other letters by their numbers. */
    private static String name(String written) {
        String letters = UNICODE.matcher(written)
                .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** What stands on one layer of the drawing. */
    private record Layer(String name, List<VectorFeature> features) implements FeatureSource {

        @Override
        public VectorLayer layer() {
            return new VectorLayer(name, List.of("layer", "handle"), SourceCrs.UNSTATED);
        }

        @Override
        public void read(Budget budget, Consumer<VectorFeature> sink) {
            features.forEach(sink);
        }
    }
}
