package vn.quyhoach.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ingest.repair.RepairedObject;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.FindingRule;
import vn.quyhoach.problem.FindingRules;

/**
 * What came of an import.
 *
 * @param fileSha256 of the bytes as they were delivered, hexadecimal
 * @param crs the system the coordinates were taken in; null when none was known
 * @param counts {@code read}, {@code stored}, and how often each finding, by its code
 * @param findings at most a hundred of each code
 * @param trial of an import that was only tried, the first objects that repairs would change; then nothing was stored, and
 *     the report is not kept
 */
public record ImportReport(
        UUID id,
        Instant at,
        String actor,
        Status status,
        @Nullable Long versionId,
        String layer,
        String fileName,
        String fileSha256,
        @Nullable String crs,
        Map<String, Long> counts,
        List<Finding> findings,
        @Nullable List<RepairedObject> trial) {

    /** How many of each code are listed; {@link #counts} says how many there are. */
    @JsonProperty
    public SortedMap<String, Long> shown() {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }

    /** What the codes of this report mean, where they come from and how to mend them. */
    @JsonProperty
    public SortedMap<String, FindingRule> rules() {
        SortedMap<String, FindingRule> rules = new TreeMap<>();
        for (Finding finding : findings) {
            FindingRules.find(finding.code()).ifPresent(rule -> rules.put(rule.code(), rule));
        }
        return rules;
    }

    /** Whether the objects are in the draft. */
    public enum Status {
        DONE,
        REJECTED
    }
}
