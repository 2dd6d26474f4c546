package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.ProtectionRule;
import vn.quyhoach.conformity.rule.ProtectionRule.Protection;
import vn.quyhoach.text.Bilingual;

/** Reads the table of what lies over the zoning. */
final class ProtectionRows {

    private ProtectionRows() {}

    static ProtectionRule read(PackTable table, Vocabulary vocabulary) {
        List<Protection> protections = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (PackRow row : table.rows()) {
            String layer = row.text("layer");
            String code = row.text("class_code");
            Effect effect = row.word("effect", Effect.class);
            String words = row.text("condition_vi");
            Set<String> projects = Set.copyOf(row.words("project_classes"));
            row.oneOf("status", SetbackRows.STATUSES);
            known(row, vocabulary, layer, code, projects);
            if (layer == null || code == null || effect == null || words == null) {
                continue;
            }
            for (int i = 0; i < protections.size(); i++) {
                if (contradicts(protections.get(i), layer, code, projects)) {
                    row.block("QH-RULE-TWICE", "project_classes", Map.of("value", code, "other", lines.get(i)));
                    break;
                }
            }
            protections.add(new Protection(
                    layer,
                    code,
                    projects,
                    effect,
                    Bilingual.of(words, row.find("condition_en")),
                    row.both("competent_agency"),
                    row.find("legal_ref")));
            lines.add(row.line());
        }
        return new ProtectionRule(protections);
    }

    private static void known(
            PackRow row, Vocabulary vocabulary, @Nullable String layer, @Nullable String code, Set<String> projects) {
        if (layer != null && !vocabulary.knowsLayer(layer)) {
            row.block("QH-RULE-CODE-UNKNOWN", "layer", Map.of("value", layer, "column", "layer"));
        } else if (layer != null && code != null && !vocabulary.knowsClass(layer, code)) {
            row.block("QH-RULE-CODE-UNKNOWN", "class_code", Map.of("value", code, "column", "class_code"));
        }
        projects.stream()
                .filter(project -> !vocabulary.knowsProjectClass(project))
                .sorted()
                .forEach(project -> row.block(
                        "QH-RULE-CODE-UNKNOWN",
                        "project_classes",
                        Map.of("value", project, "column", "project_classes")));
    }

    /** The first line that fits holds: a second one for the same kind of project would never be asked. */
    private static boolean contradicts(Protection other, String layer, String code, Set<String> projects) {
        boolean same = other.layer().equals(layer) && other.classCode().equals(code);
        return same
                && (other.projectClasses().isEmpty() || projects.stream().anyMatch(other.projectClasses()::contains));
    }
}
