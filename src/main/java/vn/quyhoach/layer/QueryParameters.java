package vn.quyhoach.layer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** The parameters of a request, each known and given once: a mistyped name must not silently mean "everything". */
public final class QueryParameters {

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Takes what a servlet request gives.
     *
     * @param allowed the names this service knows
     * @throws ProblemException {@code PARAMETER_UNKNOWN}; {@code PARAMETER_INVALID} for one that is given twice
     */
    public static QueryParameters of(Map<String, String[]> given, Collection<String> allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, texts) -> {
            if (!allowed.contains(name)) {
                throw new ProblemException(
                        ProblemCode.PARAMETER_UNKNOWN,
                        Map.of("parameter", name, "supported", String.join(", ", allowed)));
            }
            if (texts.length != 1) {
                throw invalid(name, String.join(", ", texts), "It was given " + texts.length + " times.");
            }
            values.put(name, texts[0]);
        });
        return new QueryParameters(values);
    }

    public @Nullable String find(String name) {
        return values.get(name);
    }

    /** A whole number between bounds, both included. */
    public long number(String name, long otherwise, long least, long most) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(name, text, "Expected a whole number.");
        }
        throw invalid(name, text, "Expected " + least + " to " + most + ".");
    }

    /** These parameters as a query, with a question mark; empty if none is left. */
    public String toQuery(Predicate<String> kept) {
        String query = values.entrySet().stream()
                .filter(entry -> kept.test(entry.getKey()))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    public static ProblemException invalid(String parameter, String value, String reason) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID, Map.of("parameter", parameter, "value", value, "reason", reason));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
