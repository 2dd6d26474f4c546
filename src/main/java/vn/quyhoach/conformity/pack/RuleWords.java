package vn.quyhoach.conformity.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.quyhoach.conformity.pack.RuleChange.FieldChange;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.text.Bilingual;

/** Sentences about rules: the codes of a pack as a person says them. */
final class RuleWords {

    private static final Map<String, Bilingual> COLUMNS = Map.ofEntries(
            Map.entry("effect", new Bilingual("hiệu lực quy tắc", "effect")),
            Map.entry("zone_classes", new Bilingual("mã đất", "land classes")),
            Map.entry("condition_vi", new Bilingual("điều kiện", "condition (Vietnamese)")),
            Map.entry("condition_en", new Bilingual("điều kiện (tiếng Anh)", "condition")),
            Map.entry("competent_agency_vi", new Bilingual("cơ quan", "agency (Vietnamese)")),
            Map.entry("competent_agency_en", new Bilingual("cơ quan (tiếng Anh)", "agency")),
            Map.entry("legal_ref", new Bilingual("căn cứ", "legal reference")),
            Map.entry("distance_m", new Bilingual("khoảng cách (m)", "distance (m)")),
            Map.entry("measured_from", new Bilingual("đo từ", "measured from")),
            Map.entry("side", new Bilingual("phía", "side")),
            Map.entry("valid_from", new Bilingual("hiệu lực từ", "valid from")),
            Map.entry("valid_to", new Bilingual("hết hiệu lực từ", "valid to")),
            Map.entry("validFrom", new Bilingual("hiệu lực từ", "valid from")),
            Map.entry("validTo", new Bilingual("hết hiệu lực từ", "valid to")),
            Map.entry("status", new Bilingual("tình trạng", "status")),
            Map.entry("sheet_mm", new Bilingual("mm trên bản vẽ", "mm on the sheet")),
            Map.entry("ground_m", new Bilingual("m thực địa", "m on the ground")),
            Map.entry("value", new Bilingual("giá trị", "value")),
            Map.entry("version", new Bilingual("phiên bản", "version")),
            Map.entry("name", new Bilingual("tên", "name")),
            Map.entry("notice", new Bilingual("lưu ý", "notice")));

    private static final Map<String, Bilingual> VALUES = Map.of(
            "P", new Bilingual("được phép", "permitted"),
            "C", new Bilingual("có điều kiện", "conditional"),
            "X", new Bilingual("không được phép", "prohibited"),
            "-", new Bilingual("chưa quy định", "not regulated"),
            "N", new Bilingual("chưa quy định", "not regulated"),
            "BLOCK", new Bilingual("không được bố trí", "blocked"),
            "CONDITION", new Bilingual("có điều kiện", "conditional"),
            "NOTIFY", new Bilingual("thông báo", "notified"),
            "", new Bilingual("(trống)", "(empty)"));

    private final Map<String, Bilingual> names = new HashMap<>(VALUES);

    RuleWords(List<ProjectClass> projects) {
        projects.forEach(project -> names.put(project.code(), project.name()));
    }

    Bilingual added(Bilingual table, List<String> rule) {
        return sentence(table, rule, new Bilingual("quy tắc mới", "a new rule"));
    }

    Bilingual removed(Bilingual table, List<String> rule) {
        return sentence(table, rule, new Bilingual("quy tắc bị bỏ", "the rule is gone"));
    }

    Bilingual changed(Bilingual table, List<String> rule, List<FieldChange> fields) {
        return sentence(table, rule, new Bilingual(fields(fields, Bilingual::vi), fields(fields, Bilingual::en)));
    }

    /** What a value of the effect column says. */
    Bilingual of(String code) {
        return names.getOrDefault(code, new Bilingual(code, code));
    }

    private String fields(List<FieldChange> fields, Function<Bilingual, String> language) {
        return fields.stream()
                .map(field -> language.apply(
                                COLUMNS.getOrDefault(field.column(), new Bilingual(field.column(), field.column())))
                        + ": " + language.apply(of(field.before())) + " → " + language.apply(of(field.after())))
                .collect(Collectors.joining("; "));
    }

    private Bilingual sentence(Bilingual table, List<String> rule, Bilingual what) {
        return new Bilingual(
                table.vi() + named(rule, Bilingual::vi) + " – " + what.vi(),
                table.en() + named(rule, Bilingual::en) + " – " + what.en());
    }

    private String named(List<String> rule, Function<Bilingual, String> language) {
        String name = rule.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> language.apply(of(value)))
                .collect(Collectors.joining(" × "));
        return name.isEmpty() ? "" : ", " + name;
    }
}
