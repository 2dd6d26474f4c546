package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.VectorFeature;

/**
 * Moves the shapes of features to where they will be stored, some hundred at a time on all cores, and hands the features
 * on in their order.
 */
final class ShapeMoving {

    private static final int MOST_FEATURES = 500;

    /** So that a batch of coast lines takes no more memory than one of parcels. */
    private static final int MOST_VERTICES = 100_000;

    private final Crs crs;
    private final int dimension;
    private final BiConsumer<VectorFeature, Moved> next;
    private final List<VectorFeature> batch = new ArrayList<>();
    private long vertices;

    /** @param dimension of the geometries the layer takes */
    ShapeMoving(Crs crs, int dimension, BiConsumer<VectorFeature, Moved> next) {
        this.crs = crs;
        this.dimension = dimension;
        this.next = next;
    }

    /** One of them is null, or both where the file has no shape. */
    record Moved(@Nullable StagedShape shape, @Nullable Bilingual flaw) {}

    void add(VectorFeature feature) {
        batch.add(feature);
        vertices += feature.geometry() == null ? 0 : feature.geometry().getNumPoints();
        if (batch.size() >= MOST_FEATURES || vertices >= MOST_VERTICES) {
            finish();
        }
    }

    /** After the last feature. */
    void finish() {
        Moved[] moved = new Moved[batch.size()];
        IntStream.range(0, moved.length).parallel().forEach(i -> moved[i] = move(batch.get(i)));
        for (int i = 0; i < moved.length; i++) {
            next.accept(batch.get(i), moved[i]);
        }
        batch.clear();
        vertices = 0;
    }

    private Moved move(VectorFeature feature) {
        if (feature.geometry() == null || feature.flaw() != null) {
            return new Moved(null, feature.flaw());
        }
        try {
            return new Moved(StagedShape.of(feature.geometry(), crs, dimension), null);
        } catch (ProblemException e) {
            return new Moved(null, ProblemTexts.detail(e.code(), e.details()));
        }
    }
}
