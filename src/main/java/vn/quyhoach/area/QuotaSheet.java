package vn.quyhoach.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.text.Language;

/** Areas as drawn beside quotas, a line a class and year; the caller's columns before them tell whose they are. */
record QuotaSheet(SheetRows rows, Language language) {

    private static final double[] WIDTHS = {8, 36, 8, 18, 18, 18, 10, 34};

    static double[] widths(double... leading) {
        double[] widths = Arrays.copyOf(leading, leading.length + WIDTHS.length);
        System.arraycopy(WIDTHS, 0, widths, leading.length, WIDTHS.length);
        return widths;
    }

    void head(String... leading) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(leading));
        cells.addAll(List.of(
                language.say("Mã", "Code"),
                language.say("Loại", "Class"),
                language.say("Năm", "Year"),
                language.say("Theo bản vẽ (ha)", "As drawn (ha)"),
                language.say("Chỉ tiêu (ha)", "Quota (ha)"),
                language.say("Chênh lệch (ha)", "Difference (ha)"),
                "%",
                language.say("Ghi chú", "Remark")));
        rows.head(cells).freeze(2);
    }

    void lines(List<QuotaLine> quotas, String... leading) {
        for (QuotaLine quota : quotas) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(leading));
            cells.addAll(Arrays.<@Nullable Object>asList(
                    quota.classCode(),
                    language.say(quota.className()),
                    Integer.toString(quota.year()),
                    quota.drawnHa(),
                    quota.quotaHa(),
                    quota.differenceHa(),
                    quota.percent(),
                    quota.estimated()
                            ? language.say(
                                    "ước tính từ đơn vị trước sắp xếp", "estimated from the units before the reform")
                            : null));
            rows.row(cells);
        }
    }
}
