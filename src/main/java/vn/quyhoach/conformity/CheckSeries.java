package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.ContentStamps;

/**
 * Many checks for one caller: each is what {@link ConformityChecks#run} makes, but what they have in common is read once,
 * and they are kept some at a time. For any number of threads.
 */
public final class CheckSeries {

    private final CheckInputs inputs;
    private final CheckEngine engine;
    private final ConformityChecks checks;

    CheckSeries(CheckInputs inputs, CheckEngine engine, ConformityChecks checks) {
        this.inputs = inputs;
        this.engine = engine;
        this.checks = checks;
    }

    /** A check that is judged and not kept. */
    public static final class Judged {

        private final CheckRecords.Made made;

        private Judged(CheckRecords.Made made) {
            this.made = made;
        }
    }

    /** Some of the checks, made one after the other on the plans and rules of this moment. */
    public Part part() {
        return new Part();
    }

    /** Of one thread. */
    public final class Part {

        private final Map<LocalDate, Basis> days = new ConcurrentHashMap<>();
        private final ContentStamps.Moment moment = inputs.now();

        private Part() {}

        /**
         * Judges a place that is not registered, in the coordinates of a system.
         *
         * @throws ProblemException for whatever is wrong with it
         */
        public Judged judge(
                JsonNode footprint, Crs crs, String projectClass, LocalDate asOf, double accuracyM, String name) {
            return judge(new CheckRequest(footprint, crs.code(), null, projectClass, asOf.toString(), accuracyM, name));
        }

        /**
         * Judges a registered project, all its locations together.
         *
         * @param projectClass the project's own where null
         * @param accuracyM how exact the place is at best; the worse one of the register counts
         * @throws ProblemException {@code NOT_FOUND}, {@code GEOMETRY_EMPTY} for a project without a location
         */
        public Judged judge(long projectId, @Nullable String projectClass, LocalDate asOf, double accuracyM) {
            return judge(new CheckRequest(null, null, projectId, projectClass, asOf.toString(), accuracyM, null));
        }

        private Judged judge(CheckRequest request) {
            CheckInput input = inputs.read(request, moment);
            Basis basis = days.computeIfAbsent(input.asOf(), engine::basis);
            return new Judged(new CheckRecords.Made(engine.judge(input, basis), input));
        }

        /** Keeps them in this order, in the caller's transaction. */
        public List<ConformityCheck> keep(List<Judged> judged) {
            return judged.isEmpty()
                    ? List.of()
                    : checks.keep(judged.stream().map(one -> one.made).toList());
        }
    }
}
