package vn.quyhoach.ows;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** Which version of a standard a caller and a service speak with each other. */
public final class Versions {

    private Versions() {}

    /**
     * The old rule, of one number: the version asked for; else the next lower one there is; else the lowest.
     *
     * @param known newest first
     */
    public static String lowerOrEqual(List<String> known, @Nullable String asked) {
        if (asked == null) {
            return known.get(0);
        }
        int[] wanted = numbers(asked);
        return known.stream()
                .filter(version -> Arrays.compare(numbers(version), wanted) <= 0)
                .findFirst()
                .orElse(known.get(known.size() - 1));
    }

    /**
     * The rule of OWS Common: the first of {@code AcceptVersions} that there is.
     *
     * @param accepted in the caller's order; empty for the newest
     * @throws vn.quyhoach.problem.ProblemException {@code VersionNegotiationFailed}
     */
    public static String firstAccepted(List<String> known, List<String> accepted) {
        if (accepted.isEmpty()) {
            return known.get(0);
        }
        return accepted.stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> OwsProblems.of(
                        OwsCode.VERSION_NEGOTIATION_FAILED,
                        "acceptVersions",
                        new Bilingual(
                                "Các phiên bản có thể dùng: " + String.join(", ", known) + ".",
                                "The versions are " + String.join(", ", known) + ".")));
    }

    /** @throws vn.quyhoach.problem.ProblemException {@code InvalidParameterValue} for what is no version */
    private static int[] numbers(String version) {
        if (!version.matches("\\d{1,6}(\\.\\d{1,6}){0,3}")) {
            throw OwsProblems.invalid(
                    "version", new Bilingual("Số phiên bản có dạng 1.3.0.", "A version has the form 1.3.0."));
        }
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
