package vn.quyhoach.problem;

import java.util.Map;

/**
 * Ends a request that cannot be served. The one exception class of the house: callers switch on the code, people read
 * the text of the code with the details filled in ({@code {crs}} takes the detail named crs).
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, ?> details;

    public ProblemException(ProblemCode code, Map<String, ?> details) {
        super(code + " " + details);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public ProblemException(ProblemCode code) {
        this(code, Map.of());
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, ?> details() {
        return details;
    }
}
