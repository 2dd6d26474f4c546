package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.FindingTexts;
import vn.quyhoach.problem.Severity;

/** The findings of one import, counted by code; kept is what a person can read. */
final class Findings {

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long blocking;

    void add(Severity severity, String code, @Nullable String subject, Map<String, ?> details, @Nullable String place) {
        Map<String, Object> words = new LinkedHashMap<>(details);
        if (subject != null) {
            words.put("subject", subject);
        }
        kept.add(new Finding(code, severity, subject, FindingTexts.of(code, words), details, place));
    }

    void count(Severity severity, String code, long times) {
        counts.merge(code, times, Long::sum);
        if (severity == Severity.BLOCKING) {
            blocking += times;
        }
    }

    /** One finding about the file as a whole. */
    void about(Severity severity, String code, Map<String, ?> details) {
        add(severity, code, null, details, null);
        count(severity, code, 1);
    }

    boolean has(String code) {
        return counts.containsKey(code);
    }

    long blocking() {
        return blocking;
    }

    List<Finding> list() {
        return List.copyOf(kept);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
