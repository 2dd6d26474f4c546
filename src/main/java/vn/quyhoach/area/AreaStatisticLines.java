package vn.quyhoach.area;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.area.AreaStatistic.Areas;
import vn.quyhoach.area.AreaStatistic.Column;
import vn.quyhoach.area.AreaStatistic.Line;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.text.Language;

/** The table of all units as CSV, in square metres: a line a class, groups too, a column a unit. */
final class AreaStatisticLines {

    private final Language language;

    AreaStatisticLines(Language language) {
        this.language = language;
    }

    void write(AreaStatistic statistic, Writer out) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        List<@Nullable Object> head = new ArrayList<>();
        head.add(language.say("stt", "number"));
        head.add(language.say("ma_loai", "class"));
        head.add(language.say("ten_loai", "name"));
        head.add(language.say("tong_m2", "total_m2"));
        for (Column column : statistic.columns()) {
            AdminUnit unit = column.unit();
            head.add(unit == null ? language.say("phan_con_lai", "rest") : unit.code() + " " + unit.fullName());
        }
        out.write(Csv.line(head.toArray()));
        out.write(line(null, null, language.say("Tổng diện tích tự nhiên", "Total area"), statistic.ground()));
        for (Line line : statistic.lines()) {
            out.write(line(line.number(), line.classCode(), language.say(line.className()), line.areas()));
        }
        if (!statistic.uncovered().isEmpty()) {
            out.write(line(null, null, language.say("Không thuộc vùng nào", "Under no zone"), statistic.uncovered()));
        }
        if (!statistic.overlap().isEmpty()) {
            out.write(line(null, null, language.say("Trùng nhau (trừ)", "Counted twice (less)"), statistic.overlap()));
        }
    }

    private static String line(@Nullable String number, @Nullable String code, String name, Areas areas) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(code);
        cells.add(name);
        cells.add(areas.totalM2());
        cells.addAll(areas.areasM2());
        return Csv.line(cells.toArray());
    }
}
