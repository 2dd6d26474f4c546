package vn.quyhoach.area;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import vn.quyhoach.text.Language;
import vn.quyhoach.zone.PlanVersion;

/**
 * The table of all units as a workbook, in the form of the tables of a land-use plan: under the title the decision and the
 * unit of measure; the whole area first, then groups and their classes, by unit of administration; quotas beside.
 */
final class AreaStatisticSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double PERCENT = 100;
    private static final int FIXED_COLUMNS = 4;

    private final Language language;

    AreaStatisticSheets(Language language) {
        this.language = language;
    }

    void write(AreaStatistic statistic, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            areas(workbook, statistic);
            if (!statistic.quotas().isEmpty()
                    || statistic.columns().stream()
                            .anyMatch(column -> !column.quotas().isEmpty())) {
                quotas(workbook, statistic);
            }
            ClassMappingSheet.write(workbook, statistic.classMapping(), language);
        });
    }

    private void areas(Workbook workbook, AreaStatistic statistic) throws IOException {
        Map<String, QuotaLine> quotas = statistic.quotas().stream()
                .collect(Collectors.toMap(
                        QuotaLine::classCode, Function.identity(), (first, again) -> first, TreeMap::new));
        SheetRows rows = new SheetRows(workbook, language.say("Diện tích", "Areas")).widths(7, 40, 8, 16, 14, 14, 9);
        rows.title((statistic.zoning()
                        ? language.say(
                                "DIỆN TÍCH CÁC LOẠI ĐẤT PHÂN THEO ĐƠN VỊ HÀNH CHÍNH: ", "AREAS OF LAND USE BY UNIT: ")
                        : language.say(
                                "DIỆN TÍCH THEO LOẠI, PHÂN THEO ĐƠN VỊ HÀNH CHÍNH: ", "AREAS BY CLASS AND UNIT: "))
                + statistic.unit().fullName());
        rows.remark(language.say(statistic.layerTitle()) + language.say("; đơn vị tính: ha", "; in hectares"));
        if (statistic.version() != null) {
            rows.remark(decision(statistic.version()));
        } else if (statistic.datetime() != null) {
            rows.remark(language.say("Quy hoạch vào ngày ", "The plan on ")
                    + statistic.datetime().format(DAY));
        }
        rows.remark(language.say("Đơn vị hành chính vào ngày ", "Units as of ")
                + statistic.date().format(DAY));
        if (statistic.schematic()) {
            rows.remark(language.say(
                    "Dữ liệu sơ đồ, không phải ranh giới pháp lý.",
                    "Schematic data, not boundaries with legal force."));
        }
        rows.head(head(statistic, quotas)).freeze(FIXED_COLUMNS);
        rows.total(cells(
                null,
                language.say("Tổng diện tích tự nhiên", "Total area"),
                null,
                statistic.ground(),
                quotas,
                PERCENT));
        for (Line line : statistic.lines()) {
            List<@Nullable Object> cells = cells(
                    line.number(),
                    language.say(line.className()),
                    line.classCode(),
                    line.areas(),
                    quotas,
                    line.percent());
            if (line.group()) {
                rows.total(cells);
            } else {
                rows.row(cells);
            }
        }
        rest(rows, language.say("Không thuộc vùng nào", "Under no zone"), statistic.uncovered(), statistic, quotas);
        rest(rows, language.say("Trùng nhau (trừ)", "Counted twice (less)"), statistic.overlap(), statistic, quotas);
        rows.finish();
    }

    private List<String> head(AreaStatistic statistic, Map<String, QuotaLine> quotas) {
        List<String> head = new ArrayList<>(List.of(
                language.say("STT", "No."),
                language.say("Chỉ tiêu sử dụng đất", "Class"),
                language.say("Mã", "Code"),
                language.say("Tổng diện tích", "Total")));
        if (!quotas.isEmpty()) {
            head.add(quotaHead(quotas.values()));
            head.add(language.say("Chênh lệch so với chỉ tiêu", "Difference from the quota"));
        }
        head.add(language.say("Cơ cấu (%)", "Share (%)"));
        for (Column column : statistic.columns()) {
            AdminUnit unit = column.unit();
            head.add(unit == null ? language.say("Phần còn lại", "Rest") : unit.fullName() + " (" + unit.code() + ")");
        }
        return head;
    }

    /** Years that differ stand in the sheet of quotas, where each has its line. */
    private String quotaHead(Collection<QuotaLine> quotas) {
        List<Integer> years = quotas.stream().map(QuotaLine::year).distinct().toList();
        String head = years.size() == 1
                ? language.say("Chỉ tiêu được phân bổ năm ", "Quota of ") + years.get(0)
                : language.say("Chỉ tiêu được phân bổ", "Quota");
        return quotas.stream().anyMatch(QuotaLine::estimated)
                ? head
                        + language.say(
                                " (ước tính từ đơn vị trước sắp xếp)", " (estimated from the units before the reform)")
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
        SheetRows rows = new SheetRows(workbook, language.say("Chỉ tiêu theo đơn vị", "Quotas by unit"))
                .widths(QuotaSheet.widths(10, 30));
        rows.title(language.say("Diện tích theo bản vẽ so với chỉ tiêu được phân bổ", "Areas as drawn against quotas"));
        QuotaSheet quotas = new QuotaSheet(rows, language);
        quotas.head(language.say("Mã đơn vị", "Unit code"), language.say("Đơn vị", "Unit"));
        quotas.lines(
                statistic.quotas(), statistic.unit().code(), statistic.unit().fullName());
        for (Column column : statistic.columns()) {
            AdminUnit unit = column.unit();
            if (unit != null && unit.id() != statistic.unit().id()) {
                quotas.lines(column.quotas(), unit.code(), unit.fullName());
            }
        }
        rows.finish();
    }

    private String decision(PlanVersion version) {
        String title =
                language.say(version.title()) + " (" + language.say("phiên bản ", "version ") + version.number() + ")";
        if (version.decisionNo() == null) {
            return title + language.say("; chưa có quyết định", "; no decision yet");
        }
        String day = version.decisionDate() == null
                ? ""
                : language.say(" ngày ", " of ") + version.decisionDate().format(DAY);
        return language.say("Theo Quyết định số ", "Under decision ") + version.decisionNo() + day + "; " + title;
    }
}
