package vn.quyhoach.layer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The parameters of a request, each known and given once: a mistyped name must not silently mean "everything". */
public final class QueryParameters {

    /** The reason of a value that is no number. */
    public static final Bilingual WHOLE_NUMBER = new Bilingual("Cần một số nguyên.", "Expected a whole number.");

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
                throw invalid(
                        name,
                        String.join(", ", texts),
                        new Bilingual("Chỉ được gửi một lần.", "It may be given once only."));
            }
            values.put(name, texts[0]);
        });
        return new QueryParameters(values);
    }

    /** What the argument of a controller may hold; empty for one of another type. */
    public static Optional<KnownParameters> known(MethodParameter argument) {
        if (argument.getParameterType() != QueryParameters.class) {
            return Optional.empty();
        }
        KnownParameters own = argument.getParameterAnnotation(KnownParameters.class);
        return Optional.ofNullable(
                own == null ? argument.getContainingClass().getAnnotation(KnownParameters.class) : own);
    }

    /** These and one more, which stands elsewhere in the request. */
    public QueryParameters with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new QueryParameters(more);
    }

    public @Nullable String find(String name) {
        return values.get(name);
    }

    /** All of them, by name. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** A whole number between bounds, both included; {@link Long#MAX_VALUE} is no bound. */
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
            throw invalid(name, text, WHOLE_NUMBER);
        }
        throw invalid(
                name,
                text,
                most == Long.MAX_VALUE
                        ? new Bilingual("Cần số từ " + least + " trở lên.", "Expected " + least + " or more.")
                        : new Bilingual(
                                "Cần số từ " + least + " đến " + most + ".",
                                "Expected " + least + " to " + most + "."));
    }

    /** These parameters as a query, with a question mark; empty if none is left. */
    public String toQuery(Predicate<String> kept) {
        String query = values.entrySet().stream()
                .filter(entry -> kept.test(entry.getKey()))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    public static ProblemException invalid(String parameter, String value, Bilingual reason) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID, Map.of("parameter", parameter, "value", value, "reason", reason));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
