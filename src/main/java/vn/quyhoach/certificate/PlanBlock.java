package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.VersionReference;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.style.Styles;

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

    /** So many zones of a plan stand on paper one by one. */
    static final int MOST_ZONES = 60;

    /** Below this a size is printed as zero. */
    private static final double LEAST_SHOWN = 0.05;

    /**
     * A zone, or the zones of one class.
     *
     * @param size square metres or metres
     */
    record ZoneRow(
            String code,
            String name,
            String size,
            String percent,
            String permission,
            List<String> conditions,
            List<String> source,
            boolean nearBoundary) {

        static ZoneRow of(ZoneShare share, Wording words) {
            List<String> source = Stream.of(
                            words.sayOrNothing(Styles.POSITION_BASES.get(share.positionBasis())),
                            share.sourceScale() == null ? "" : "1:" + words.number(share.sourceScale(), 0),
                            words.text("tolerance_short", words.number(share.toleranceM(), 1)))
                    .filter(part -> !part.isEmpty())
                    .toList();
            return new ZoneRow(
                    share.code(),
                    name(share, words),
                    PlanBlock.size(share, words),
                    words.percent(share.percent()),
                    words.word("permission", share.permission()),
                    conditions(share, words),
                    source,
                    share.nearBoundary());
        }

        private static String name(ZoneShare share, Wording words) {
            String name = words.say(share.name());
            String type = share.classCode() + " – " + words.say(share.className());
            return name.isEmpty() || name.equals(words.say(share.className())) ? type : name + " (" + type + ")";
        }

        private static List<String> conditions(ZoneShare share, Wording words) {
            String agency = words.sayOrNothing(share.competentAgency());
            return Stream.of(
                            words.sayOrNothing(share.condition()),
                            agency.isEmpty() ? "" : words.text("agency", agency),
                            share.legalRef() == null ? "" : words.text("legal_ref", share.legalRef()))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

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
                        ? byClass(result.zones(), words)
                        : result.zones().stream()
                                .map(zone -> ZoneRow.of(zone, words))
                                .toList(),
                many ? words.text("zones_grouped", result.zones().size()) : null,
                result.uncovered() >= LEAST_SHOWN
                        ? new ZoneRow(
                                "",
                                words.text("uncovered"),
                                words.number(result.uncovered(), 1),
                                words.percent(result.uncoveredPercent()),
                                "",
                                List.of(),
                                List.of(),
                                false)
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

    static String size(ZoneShare share, Wording words) {
        if (share.areaM2() != null) {
            return words.number(share.areaM2(), 1);
        }
        return share.lengthM() == null ? "–" : words.number(share.lengthM(), 1);
    }

    private static List<ZoneRow> byClass(List<ZoneShare> zones, Wording words) {
        record Kind(
                String code,
                Permission permission,
                @Nullable String legalRef) {}
        Map<Kind, List<ZoneShare>> kinds = new LinkedHashMap<>();
        for (ZoneShare zone : zones) {
            kinds.computeIfAbsent(
                            new Kind(zone.classCode(), zone.permission(), zone.legalRef()), kind -> new ArrayList<>())
                    .add(zone);
        }
        return kinds.values().stream().map(same -> sum(same, words)).toList();
    }

    private static ZoneRow sum(List<ZoneShare> same, Wording words) {
        ZoneShare first = same.get(0);
        double size = same.stream()
                .mapToDouble(
                        zone -> zone.areaM2() != null ? zone.areaM2() : zone.lengthM() == null ? 0 : zone.lengthM())
                .sum();
        ZoneRow one = ZoneRow.of(first, words);
        return new ZoneRow(
                words.text("zones_count", same.size()),
                first.classCode() + " – " + words.say(first.className()),
                words.number(size, 1),
                words.percent(same.stream().mapToDouble(ZoneShare::percent).sum()),
                one.permission(),
                one.conditions(),
                one.source(),
                same.stream().anyMatch(ZoneShare::nearBoundary));
    }
}
