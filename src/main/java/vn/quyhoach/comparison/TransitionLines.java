package vn.quyhoach.comparison;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.comparison.Comparison.UnitPart;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.text.Language;

/** The transition as CSV: a line for each unit and pair of classes, for programs that make their own tables of it. */
final class TransitionLines {

    private final Language language;

    TransitionLines(Language language) {
        this.language = language;
    }

    void write(Comparison comparison, Writer out) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(
                language == Language.ENGLISH
                        ? Csv.line(
                                "unit_code",
                                "unit",
                                "from",
                                "from_name",
                                "to",
                                "to_name",
                                "area_m2",
                                "area_ha",
                                "pieces",
                                "remark")
                        : Csv.line(
                                "ma_don_vi",
                                "don_vi",
                                "tu_loai",
                                "tu_ten_loai",
                                "den_loai",
                                "den_ten_loai",
                                "dien_tich_m2",
                                "dien_tich_ha",
                                "so_manh",
                                "ghi_chu"));
        if (comparison.units().isEmpty()) {
            write(comparison, comparison.unit(), comparison.transitions(), out);
        }
        for (UnitPart part : comparison.units()) {
            write(comparison, part.unit(), part.transitions(), out);
        }
    }

    private void write(Comparison comparison, AdminUnit unit, List<Transition> transitions, Writer out)
            throws IOException {
        for (Transition one : transitions) {
            out.write(Csv.line(
                    unit.code(),
                    unit.fullName(),
                    one.from(),
                    name(comparison, one.from()),
                    one.to(),
                    name(comparison, one.to()),
                    one.areaM2(),
                    one.areaHa(),
                    one.pieces(),
                    one.unsure() ? unsure() : null));
        }
    }

    private String unsure() {
        return language.say("có thể chỉ đổi mã", "perhaps another code only");
    }

    private String name(Comparison comparison, @Nullable String code) {
        return comparison.matrix().classes().stream()
                .filter(known -> Objects.equals(known.code(), code))
                .map(known -> language.say(known.name()))
                .findFirst()
                .orElse("");
    }
}
