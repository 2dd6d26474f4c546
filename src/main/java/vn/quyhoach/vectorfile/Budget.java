package vn.quyhoach.vectorfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Counts what is read of a file and ends the reading when it is too much. */
final class Budget {

    private final VectorLimits limits;
    private long bytes;
    private long features;
    private long vertices;

    Budget(VectorLimits limits) {
        this.limits = limits;
    }

    void feature() {
        if (++features > limits.maxFeatures()) {
            throw tooLarge("> " + limits.maxFeatures() + " features", limits.maxFeatures() + " features");
        }
    }

    void vertices(long count) {
        vertices += count;
        if (vertices > limits.maxVertices()) {
            throw tooLarge("> " + limits.maxVertices() + " vertices", limits.maxVertices() + " vertices");
        }
    }

    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                if (value >= 0) {
                    bytes(1);
                }
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count > 0) {
                    bytes(count);
                }
                return count;
            }
        };
    }

    private void bytes(long count) {
        bytes += count;
        if (bytes > limits.maxBytes()) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (limits.maxBytes() >> 20) + " MB"));
        }
    }

    private static ProblemException tooLarge(String size, String limit) {
        return new ProblemException(ProblemCode.GEOMETRY_TOO_LARGE, Map.of("size", size, "limit", limit));
    }
}
