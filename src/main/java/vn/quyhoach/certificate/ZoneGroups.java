package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Permission;

/**
 * Many zones as an officer reads them: a line for each class and what it allows, forbidden ones first and then by size, in
 * it how many zones and how much in all; under it the largest of them, and what the others come to. The lines of a class
 * add up to its own.
 */
final class ZoneGroups {

    /** So many zones of a class are named. */
    private static final int NAMED = 3;

    /** More of those that forbid: each is a case of its own. */
    private static final int NAMED_FORBIDDEN = 8;

    private static final Comparator<ZoneShare> LARGEST_FIRST =
            Comparator.comparingDouble(ZoneGroups::size).reversed().thenComparing(ZoneShare::code);

    private ZoneGroups() {}

    /** Zones that are told in the same words. */
    private record Kind(String classCode, Permission permission, List<String> conditions) {}

    static List<ZoneRow> rows(List<ZoneShare> zones, Wording words) {
        Map<Kind, List<ZoneShare>> kinds = new LinkedHashMap<>();
        for (ZoneShare zone : zones) {
            Kind kind = new Kind(zone.classCode(), zone.permission(), ZoneRow.conditions(zone, words));
            kinds.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(zone);
        }
        return kinds.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Kind, List<ZoneShare>>>comparingInt(
                                each -> urgency(each.getKey().permission()))
                        .thenComparing(each -> -sum(each.getValue())))
                .flatMap(each -> group(each.getValue(), words).stream())
                .toList();
    }

    private static int urgency(Permission permission) {
        return switch (permission) {
            case PROHIBITED -> 0;
            case NOT_REGULATED -> 1;
            case CONDITIONAL -> 2;
            case PERMITTED -> 3;
        };
    }

    private static List<ZoneRow> group(List<ZoneShare> same, Wording words) {
        ZoneShare first = same.get(0);
        if (same.size() == 1) {
            return List.of(ZoneRow.of(first, words));
        }
        List<ZoneRow> rows = new ArrayList<>();
        rows.add(new ZoneRow(
                words.text("zones_count", words.number(same.size(), 0)),
                ZoneRow.kind(first, words),
                words.number(sum(same), 1),
                words.percent(percent(same)),
                words.word("permission", first.permission()),
                ZoneRow.conditions(first, words),
                same.stream()
                        .flatMap(zone -> ZoneRow.source(zone, words).stream())
                        .distinct()
                        .toList(),
                same.stream().anyMatch(ZoneShare::nearBoundary),
                false));
        List<ZoneShare> sorted = same.stream().sorted(LARGEST_FIRST).toList();
        int named = first.permission() == Permission.PROHIBITED ? NAMED_FORBIDDEN : NAMED;
        // a last line for one zone would say less than its own
        List<ZoneShare> largest = sorted.size() <= named + 1 ? sorted : sorted.subList(0, named);
        largest.forEach(zone -> rows.add(ZoneRow.part(
                zone.code(),
                ZoneRow.ownName(zone, words),
                ZoneRow.size(zone, words),
                words.percent(zone.percent()),
                zone.nearBoundary())));
        List<ZoneShare> others = sorted.subList(largest.size(), sorted.size());
        if (!others.isEmpty()) {
            rows.add(ZoneRow.part(
                    words.text("zones_others", words.number(others.size(), 0)),
                    "",
                    words.number(sum(others), 1),
                    words.percent(percent(others)),
                    false));
        }
        return rows;
    }

    private static double sum(List<ZoneShare> zones) {
        return zones.stream().mapToDouble(ZoneGroups::size).sum();
    }

    private static double percent(List<ZoneShare> zones) {
        return zones.stream().mapToDouble(ZoneShare::percent).sum();
    }

    private static double size(ZoneShare zone) {
        return zone.areaM2() != null ? zone.areaM2() : zone.lengthM() == null ? 0 : zone.lengthM();
    }
}
