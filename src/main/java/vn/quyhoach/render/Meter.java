package vn.quyhoach.render;

import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Counts what a picture costs and ends it when that is too much. */
final class Meter {

    private final RenderProperties limits;
    private final long deadline;
    private int features;
    private long vertices;

    Meter(RenderProperties limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    /** @throws ProblemException {@code MAP_TOO_DETAILED}, {@code QUERY_TOO_SLOW} */
    void count(PixelGeometry geometry) {
        features++;
        vertices += geometry.points();
        if (features > limits.features() || vertices > limits.vertices()) {
            throw new ProblemException(ProblemCode.MAP_TOO_DETAILED, Map.of("limit", limits.features()));
        }
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() > deadline) {
            throw new ProblemException(ProblemCode.QUERY_TOO_SLOW);
        }
    }
}
