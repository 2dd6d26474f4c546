package vn.quyhoach.certificate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.VersionReference;

/**
 * What one plan says, in words.
 *
 * @param version decision, authority, validity and scale in one line
 * @param grouped how many zones were added up to classes, because there are too many to print; null where each is told
 */
record PlanBlock(
        String name,
        String version,
        String level,
        String verdict,
        String reason,
        boolean mandatory,
        List<ZoneRow> zones,
        @Nullable String grouped,
        @Nullable ZoneRow uncovered,
        boolean schematic) {

    /** So many zones of a plan stand on paper one by one, which is a page of them. */
    static final int MOST_ZONES = 15;

    /** Below this a size is printed as zero. */
    private static final double LEAST_SHOWN = 0.05;

    static PlanBlock of(PlanResult result, Wording words) {
        boolean many = result.zones().size() > MOST_ZONES;
        return new PlanBlock(
                words.say(result.plan().name()),
                version(result.version(), words),
                words.word("level", result.level()),
                words.word("verdict", result.verdict()),
                words.say(result.reason()),
                result.mandatory(),
                many
                        ? ZoneGroups.rows(result.zones(), words)
                        : result.zones().stream()
                                .map(zone -> ZoneRow.of(zone, words))
                                .toList(),
                many ? words.text("zones_grouped", result.zones().size()) : null,
                result.uncovered() >= LEAST_SHOWN
                        ? ZoneRow.rest(
                                words.text("uncovered"),
                                words.number(result.uncovered(), 1),
                                words.percent(result.uncoveredPercent()))
                        : null,
                result.version().schematic());
    }

    private static String version(VersionReference version, Wording words) {
        String decision = version.decisionNo() == null
                ? words.text("no_decision")
                : words.text("decision", version.decisionNo())
                        + (version.decisionDate() == null
                                ? ""
                                : " " + words.text("of_day", words.day(version.decisionDate())));
        String validity = version.validFrom() == null
                ? ""
                : words.text("valid_from", words.day(version.validFrom()))
                        + (version.validTo() == null ? "" : " " + words.text("valid_to", words.day(version.validTo())));
        return Stream.of(
                        words.say(version.title()),
                        decision,
                        Objects.requireNonNullElse(version.authority(), ""),
                        words.text("version", version.number()) + " (" + words.word("kind", version.kind()) + ")",
                        validity,
                        version.baseScale() == null
                                ? ""
                                : words.text("base_scale", "1:" + words.number(version.baseScale(), 0)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
