package vn.quyhoach.area;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.area.AreaStatistic.Areas;
import vn.quyhoach.area.AreaStatistic.Column;
import vn.quyhoach.area.AreaStatistic.Line;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassMappingSheet;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * The table of all units as a workbook, in the form of the tables of a land-use plan: under the title the decision and the
 * unit of measure; the whole area first, then groups and their classes, by unit of administration; quotas beside.
 */
final class AreaStatisticSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double PERCENT = 100;
    private static final int FIXED_COLUMNS = 4;

    private final boolean english;

    AreaStatisticSheets(boolean english) {
        this.english = english;
    }

    void write(AreaStatistic statistic, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            areas(workbook, statistic);
            if (!statistic.quotas().isEmpty()
                    || statistic.columns().stream()
                            .anyMatch(column -> !column.quotas().isEmpty())) {
                quotas(workbook, statistic);
            }
            ClassMappingSheet.write(workbook, statistic.classMapping(), english);
        });
    }

    private void areas(Workbook workbook, AreaStatistic statistic) throws IOException {
        Map<String, QuotaLine> quotas = statistic.quotas().stream()
                .collect(Collectors.toMap(
                        QuotaLine::classCode, Function.identity(), (first, again) -> first, TreeMap::new));
        SheetRows rows = new SheetRows(workbook, say("Diện tích", "Areas")).widths(7, 40, 8, 16, 14, 14, 9);
        rows.title((statistic.zoning()
                        ? say("DIỆN TÍCH CÁC LOẠI ĐẤT PHÂN THEO ĐƠN VỊ HÀNH CHÍNH: ", "AREAS OF LAND USE BY UNIT: ")
                        : say("DIỆN TÍCH THEO LOẠI, PHÂN THEO ĐƠN VỊ HÀNH CHÍNH: ", "AREAS BY CLASS AND UNIT: "))
                + statistic.unit().fullName());
        rows.remark(say(statistic.layerTitle()) + say("; đơn vị tính: ha", "; in hectares"));
        if (statistic.version() != null) {
            rows.remark(decision(statistic.version()));
        } else if (statistic.datetime() != null) {
            rows.remark(say("Quy hoạch vào ngày ", "The plan on ")
                    + statistic.datetime().format(DAY));
        }
        rows.remark(say("Đơn vị hành chính vào ngày ", "Units as of ")
                + statistic.date().format(DAY));
        if (statistic.schematic()) {
            rows.remark(say(
                    "Dữ liệu sơ đồ, không phải ranh giới pháp lý.",
                    "Schematic data, not boundaries with legal force."));
        }
        rows.head(head(statistic, quotas)).freeze(FIXED_COLUMNS);
        rows.total(
                cells(null, say("Tổng diện tích tự nhiên", "Total area"), null, statistic.ground(), quotas, PERCENT));
        for (Line line : statistic.lines()) {
            List<@Nullable Object> cells =
                    cells(line.number(), say(line.className()), line.classCode(), line.areas(), quotas, line.percent());
            if (line.group()) {
                rows.total(cells);
            } else {
                rows.row(cells);
            }
        }
        rest(rows, say("Không thuộc vùng nào", "Under no zone"), statistic.uncovered(), statistic, quotas);
        rest(rows, say("Trùng nhau (trừ)", "Counted twice (less)"), statistic.overlap(), statistic, quotas);
        rows.finish();
    }

    private List<String> head(AreaStatistic statistic, Map<String, QuotaLine> quotas) {
        List<String> head = new ArrayList<>(List.of(
                say("STT", "No."),
                say("Chỉ tiêu sử dụng đất", "Class"),
                say("Mã", "Code"),
                say("Tổng diện tích", "Total")));
        if (!quotas.isEmpty()) {
            head.add(quotaHead(quotas.values()));
            head.add(say("Chênh lệch so với chỉ tiêu", "Difference from the quota"));
        }
        head.add(say("Cơ cấu (%)", "Share (%)"));
        for (Column column : statistic.columns()) {
            AdminUnit unit = column.unit();
            head.add(unit == null ? say("Phần còn lại", "Rest") : unit.fullName() + " (" + unit.code() + ")");
        }
        return head;
    }

    /** Years that differ stand in the sheet of quotas, where each has its line. */
    private String quotaHead(Collection<QuotaLine> quotas) {
        List<Integer> years = quotas.stream().map(QuotaLine::year).distinct().toList();
        String head = years.size() == 1
                ? say("Chỉ tiêu được phân bổ năm ", "Quota of ") + years.get(0)
                : say("Chỉ tiêu được phân bổ", "Quota");
        return quotas.stream().anyMatch(QuotaLine::estimated)
                ? head + say(" (ước tính từ đơn vị trước sắp xếp)", " (estimated from the units before the reform)")
                : head;
    }

    private static List<@Nullable Object> cells(
            @Nullable String number,
            String name,
            @Nullable String code,
            Areas areas,
            Map<String, QuotaLine> quotas,
            double percent) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(name);
        cells.add(code);
        cells.add(areas.totalHa());
        if (!quotas.isEmpty()) {
            QuotaLine quota = code == null ? null : quotas.get(code);
            cells.add(quota == null ? null : (Double) quota.quotaHa());
            cells.add(quota == null ? null : (Double) quota.differenceHa());
        }
        cells.add(percent);
        // what is not there stays empty, or the eye finds nothing
        areas.areasHa().forEach(hectares -> cells.add(hectares == 0 ? null : hectares));
        return cells;
    }

    private static void rest(
            SheetRows rows, String name, Areas areas, AreaStatistic statistic, Map<String, QuotaLine> quotas) {
        if (!areas.isEmpty()) {
            double percent = PERCENT * areas.totalM2() / statistic.ground().totalM2();
            rows.row(cells(null, name, null, areas, quotas, percent));
        }
    }

    private void quotas(Workbook workbook, AreaStatistic statistic) throws IOException {
        SheetRows rows = new SheetRows(workbook, say("Chỉ tiêu theo đơn vị", "Quotas by unit"))
                .widths(10, 30, 8, 36, 8, 18, 18, 18, 10, 34);
        rows.title(say("Diện tích theo bản vẽ so với chỉ tiêu được phân bổ", "Areas as drawn against quotas"));
        rows.head(cells(
                        say("Mã đơn vị", "Unit code"),
                        say("Đơn vị", "Unit"),
                        say("Mã", "Code"),
                        say("Loại", "Class"),
                        say("Năm", "Year"),
                        say("Theo bản vẽ (ha)", "As drawn (ha)"),
                        say("Chỉ tiêu (ha)", "Quota (ha)"),
                        say("Chênh lệch (ha)", "Difference (ha)"),
                        "%",
                        say("Ghi chú", "Remark")))
                .freeze(2);
        quotas(rows, statistic.unit(), statistic.quotas());
        for (Column column : statistic.columns()) {
            AdminUnit unit = column.unit();
            if (unit != null && unit.id() != statistic.unit().id()) {
                quotas(rows, unit, column.quotas());
            }
        }
        rows.finish();
    }

    private void quotas(SheetRows rows, AdminUnit unit, List<QuotaLine> lines) {
        for (QuotaLine line : lines) {
            rows.row(cells(
                    unit.code(),
                    unit.fullName(),
                    line.classCode(),
                    say(line.className()),
                    Integer.toString(line.year()),
                    line.drawnHa(),
                    line.quotaHa(),
                    line.differenceHa(),
                    line.percent(),
                    line.estimated()
                            ? say("ước tính từ đơn vị trước sắp xếp", "estimated from the units before the reform")
                            : null));
        }
    }

    private String decision(PlanVersion version) {
        String title = say(version.title()) + " (" + say("phiên bản ", "version ") + version.number() + ")";
        if (version.decisionNo() == null) {
            return title + say("; chưa có quyết định", "; no decision yet");
        }
        String day = version.decisionDate() == null
                ? ""
                : say(" ngày ", " of ") + version.decisionDate().format(DAY);
        return say("Theo Quyết định số ", "Under decision ") + version.decisionNo() + day + "; " + title;
    }

    private String say(Bilingual text) {
        return english ? text.en() : text.vi();
    }

    private String say(String vi, String en) {
        return english ? en : vi;
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
