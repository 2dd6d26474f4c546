package vn.quyhoach.conformity.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;

/** Reads the use matrix: a line for each kind of project on each group of planned classes. */
final class PermittedUseRows {

    private static final List<String> MARKS = List.of("P", "C", "X", "-", "N");

    private final Vocabulary vocabulary;
    private final Map<String, Map<String, Use>> uses = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> groupClasses = new HashMap<>();

    private PermittedUseRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static PermittedUseRule read(PackTable table, Vocabulary vocabulary) {
        PermittedUseRows rows = new PermittedUseRows(vocabulary);
        table.rows().forEach(rows::row);
        rows.holes(table);
        return new PermittedUseRule(rows.uses);
    }

    private void row(PackRow row) {
        String project = row.text("project_class");
        String group = row.text("zone_group");
        String mark = row.oneOf("effect", MARKS);
        if (project != null && !vocabulary.knowsProjectClass(project)) {
            row.block("QH-RULE-CODE-UNKNOWN", "project_class", Map.of("value", project, "column", "project_class"));
        }
        row.words("zone_classes").stream()
                .filter(zoneClass -> !vocabulary.knowsLandClass(zoneClass))
                .forEach(zoneClass -> row.block(
                        "QH-RULE-CODE-UNKNOWN", "zone_classes", Map.of("value", zoneClass, "column", "zone_classes")));
        if (mark != null && mark.equals("C") && row.find("condition_vi") == null) {
            row.block("QH-RULE-CONDITION-MISSING", "condition_vi", Map.of());
        }
        if (project != null && group != null) {
            once(row, "group " + project + " " + group, "zone_group", group);
        }
        if (row.text("zone_classes") == null || project == null || group == null || mark == null) {
            return;
        }
        sameGroup(row, group);
        Use use = new Use(
                Permission.ofMark(mark), row.both("condition"), row.both("competent_agency"), row.find("legal_ref"));
        for (String zoneClass : row.words("zone_classes")) {
            once(row, "class " + project + " " + zoneClass, "zone_classes", zoneClass);
            uses.computeIfAbsent(project, key -> new HashMap<>()).put(zoneClass, use);
        }
    }

    /** A field that two lines fill would be decided by their order. */
    private void once(PackRow row, String field, String column, String value) {
        Integer other = lines.putIfAbsent(field, row.line());
        if (other != null) {
            row.block("QH-RULE-TWICE", column, Map.of("value", value, "other", other));
        }
    }

    /** A group is the same classes for every kind of project: it is one row of the matrix. */
    private void sameGroup(PackRow row, String group) {
        @Nullable String before = groupClasses.putIfAbsent(group, row.values().getOrDefault("zone_classes", ""));
        if (before != null && !before.equals(row.values().get("zone_classes"))) {
            row.block("QH-RULE-GROUP-DIFFERS", "zone_classes", Map.of("group", group, "classes", before));
        }
    }

    private void holes(PackTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        PackFindings findings = table.rows().get(0).findings();
        Set<String> projects = new LinkedHashSet<>(vocabulary.projectClasses());
        projects.addAll(uses.keySet());
        for (String project : projects.stream().sorted().toList()) {
            for (String group : groupClasses.keySet().stream().sorted().toList()) {
                if (!lines.containsKey("group " + project + " " + group)) {
                    findings.warn(
                            "QH-RULE-HOLE", table.name(), 1, "effect", Map.of("project", project, "group", group));
                }
            }
        }
    }
}
