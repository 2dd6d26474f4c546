package vn.quyhoach.ows;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.text.Bilingual;

/** Problems in the words of the OGC: makes them with a code of the standards, and finds the code for everybody else's. */
public final class OwsProblems {

    private static final Logger LOG = LoggerFactory.getLogger(OwsProblems.class);
    private static final String CODE = "ows";

    private OwsProblems() {}

    /**
     * @param locator the parameter's name or the place in a document
     * @param reason what is wrong and, where it is not plain, what would be right
     */
    public static ProblemException of(OwsCode code, @Nullable String locator, Bilingual reason) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", locator == null ? "" : locator, "value", "", "reason", reason, CODE, code));
    }

    public static ProblemException missing(String parameter) {
        return of(
                OwsCode.MISSING_PARAMETER_VALUE,
                parameter,
                new Bilingual("Thiếu tham số " + parameter + ".", "The parameter " + parameter + " is missing."));
    }

    public static ProblemException invalid(String parameter, Bilingual reason) {
        return of(OwsCode.INVALID_PARAMETER_VALUE, parameter, reason);
    }

    /** A problem found elsewhere, with a code and a place that its finder could not know. */
    public static ProblemException as(OwsCode code, String locator, ProblemException problem) {
        Map<String, Object> details = new HashMap<>(problem.details());
        details.put(CODE, code);
        details.put("locator", locator);
        return new ProblemException(problem.code(), details);
    }

    /** What the report says of anything that was thrown; a fault of ours is logged with its reference. */
    static OwsReport report(Throwable thrown, OwsCall call) {
        if (thrown instanceof ProblemException problem) {
            return report(problem, call);
        }
        if (thrown instanceof QueryTimeoutException) {
            return report(new ProblemException(ProblemCode.QUERY_TOO_SLOW), call);
        }
        if (thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException) {
            LOG.error("The database does not answer: {}", String.valueOf(thrown.getMessage()));
            return report(new ProblemException(ProblemCode.DATABASE_UNAVAILABLE), call);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("{} failed, reference {}", call, reference, thrown);
        return report(new ProblemException(ProblemCode.INTERNAL_ERROR, Map.of("reference", reference)), call);
    }

    private static OwsReport report(ProblemException problem, OwsCall call) {
        Map<String, ?> details = problem.details();
        OwsCode code = details.get(CODE) instanceof OwsCode known ? known : code(problem.code());
        Object locator = details.containsKey("locator") ? details.get("locator") : details.get("parameter");
        String at = locator == null || locator.toString().isEmpty() ? null : locator.toString();
        boolean ours = details.get(CODE) != null && problem.code() == ProblemCode.PARAMETER_INVALID;
        String text = ours && details.get("reason") instanceof Bilingual reason
                ? call.say(reason)
                : call.say(ProblemTexts.detail(problem.code(), details)) + " "
                        + call.say(ProblemTexts.remedy(problem.code(), details));
        HttpStatusCode status =
                details.get(CODE) != null ? code.status() : problem.code().status();
        return new OwsReport(code, at == null ? locator(problem.code()) : at, text, status);
    }

    private static OwsCode code(ProblemCode code) {
        return switch (code) {
            case LAYER_UNKNOWN -> OwsCode.LAYER_NOT_DEFINED;
            case CRS_UNSUPPORTED -> OwsCode.INVALID_CRS;
            case NOT_FOUND -> OwsCode.NOT_FOUND;
            case TILE_OUT_OF_RANGE -> OwsCode.TILE_OUT_OF_RANGE;
            case METHOD_NOT_ALLOWED -> OwsCode.OPERATION_NOT_SUPPORTED;
            default ->
                code.status() == HttpStatus.BAD_REQUEST ? OwsCode.INVALID_PARAMETER_VALUE : OwsCode.NO_APPLICABLE_CODE;
        };
    }

    private static @Nullable String locator(ProblemCode code) {
        return switch (code) {
            case BBOX_MALFORMED -> "bbox";
            case LAYER_UNKNOWN -> "layer";
            case CRS_UNSUPPORTED -> "crs";
            case CLASS_UNKNOWN -> "class";
            case UNIT_UNKNOWN -> "unit";
            case VERSION_UNKNOWN -> "version";
            default -> null;
        };
    }
}
