package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.FindingRule;
import vn.quyhoach.problem.FindingRules;
import vn.quyhoach.problem.FindingTexts;
import vn.quyhoach.problem.Severity;

/** The findings of one import, counted by code; kept is what a person can read, at most {@link #MOST} of each. */
final class Findings {

    /** Of one code; of the rest the count is told. */
    static final int MOST = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> shown = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long blocking;

    void add(Severity severity, String code, @Nullable String subject, Map<String, ?> details, @Nullable String place) {
        FindingRule rule = rule(severity, code);
        if (shown.merge(code, 1, Integer::sum) > MOST) {
            return;
        }
        String object = subject == null ? null : FoundText.readable(subject);
        Map<String, Object> told = FoundText.readable(details);
        Map<String, Object> words = new LinkedHashMap<>(told);
        if (object != null) {
            words.put("subject", object);
        }
        kept.add(new Finding(
                code, severity, object, attribute(rule, object, told), FindingTexts.of(code, words), told, place));
    }

    void count(Severity severity, String code, long times) {
        rule(severity, code);
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

    /** One code has one consequence, or nobody could learn what it means. */
    private static FindingRule rule(Severity severity, String code) {
        FindingRule rule = FindingRules.get(code);
        if (rule.severity() != severity) {
            throw new IllegalStateException(code + " is " + rule.severity() + " in the catalogue, not " + severity);
        }
        return rule;
    }

    /** The field it is about, by its name in the file where the finding tells it. */
    private static Finding.@Nullable Attribute attribute(
            FindingRule rule, @Nullable String object, Map<String, ?> details) {
        Object name = details.get("field");
        if (name == null) {
            name = details.get("attribute");
        }
        if (name == null) {
            name = rule.attribute();
        }
        if (name == null) {
            return null;
        }
        Object value = details.get("value");
        boolean codeItself = "code".equals(rule.attribute()) && !details.containsKey("field");
        return new Finding.Attribute(name.toString(), value != null ? value.toString() : codeItself ? object : null);
    }
}
