package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.pack.RuleChange.FieldChange;
import vn.quyhoach.conformity.pack.RuleChange.Kind;
import vn.quyhoach.text.Bilingual;

/** Tells in words what one pack says otherwise than another, rule by rule; the order of lines is no difference. */
final class PackComparison {

    private static final String MANIFEST = "MANIFEST";
    private static final Bilingual HEAD = new Bilingual("Thông tin chung", "Head of the pack");
    private static final List<String> HEAD_FIELDS =
            List.of("id", "version", "name", "notice", "validFrom", "validTo", "status");

    private final RuleWords words;
    private final List<RuleChange> changes = new ArrayList<>();

    private PackComparison(RuleWords words) {
        this.words = words;
    }

    /** By table, in the order of the tables and of their rules. */
    static List<RuleChange> of(PackFiles before, PackFiles after, RuleWords words) {
        PackComparison comparison = new PackComparison(words);
        comparison.head(manifest(before), manifest(after));
        for (PackPart part : PackPart.values()) {
            comparison.tables(part, rules(part, before), rules(part, after));
        }
        return comparison.changes;
    }

    private void head(JsonNode before, JsonNode after) {
        List<FieldChange> fields = new ArrayList<>();
        for (String field : HEAD_FIELDS) {
            compare(fields, field, text(before.path(field)), text(after.path(field)));
        }
        if (!fields.isEmpty()) {
            changes.add(
                    new RuleChange(MANIFEST, Kind.CHANGED, List.of(), fields, words.changed(HEAD, List.of(), fields)));
        }
    }

    private void tables(
            PackPart part,
            Map<List<String>, Map<String, String>> before,
            Map<List<String>, Map<String, String>> after) {
        before.forEach((rule, values) -> {
            Map<String, String> now = after.get(rule);
            if (now == null) {
                add(part, Kind.REMOVED, rule, List.of());
                return;
            }
            List<FieldChange> fields = new ArrayList<>();
            TreeSet<String> columns = new TreeSet<>(values.keySet());
            columns.addAll(now.keySet());
            columns.forEach(
                    column -> compare(fields, column, values.getOrDefault(column, ""), now.getOrDefault(column, "")));
            if (!fields.isEmpty()) {
                add(part, Kind.CHANGED, rule, fields);
            }
        });
        after.keySet().stream()
                .filter(rule -> !before.containsKey(rule))
                .forEach(rule -> add(part, Kind.ADDED, rule, List.of()));
    }

    private void add(PackPart part, Kind kind, List<String> rule, List<FieldChange> fields) {
        Bilingual sentence = switch (kind) {
            case ADDED -> words.added(part.title(), rule);
            case REMOVED -> words.removed(part.title(), rule);
            case CHANGED -> words.changed(part.title(), rule, fields);
        };
        changes.add(new RuleChange(part.name(), kind, rule, fields, sentence));
    }

    private static void compare(List<FieldChange> fields, String column, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldChange(column, before, after));
        }
    }

    /** The rules of a table by the values that name them. */
    private static Map<List<String>, Map<String, String>> rules(PackPart part, PackFiles files) {
        String name = manifest(files).path(part.key()).asString("");
        PackTable table = PackTable.parse(part, name, files.find(name).orElse(""), new PackFindings());
        return table.rows().stream()
                .map(PackRow::values)
                .collect(Collectors.toMap(
                        values -> part.keyColumns().stream()
                                .map(column -> values.getOrDefault(column, ""))
                                .toList(),
                        values -> values,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static JsonNode manifest(PackFiles files) {
        return new JsonMapper().readTree(files.find(PackFiles.MANIFEST).orElse("{}"));
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
