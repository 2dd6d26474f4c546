package vn.quyhoach.conformity;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ImpactPiece.Side;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;

/** The impact of a draft for an office: whose verdict changes and by how much, which parts, and who could not be judged. */
final class ImpactWorkbook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Map<Verdict, Bilingual> VERDICTS = new EnumMap<>(Map.of(
            Verdict.CONFORMS, new Bilingual("Phù hợp", "Conforms"),
            Verdict.CONFORMS_WITH_CONDITIONS, new Bilingual("Phù hợp có điều kiện", "Conforms with conditions"),
            Verdict.PARTIAL, new Bilingual("Phù hợp một phần", "Conforms in part"),
            Verdict.CONFLICT, new Bilingual("Không phù hợp", "Does not conform"),
            Verdict.NEEDS_REVIEW, new Bilingual("Cần xem xét thêm", "Needs review"),
            Verdict.NOT_COVERED, new Bilingual("Ngoài phạm vi quy hoạch", "Outside the plan"),
            Verdict.NOT_CHECKABLE, new Bilingual("Không đối chiếu được", "Cannot be checked")));

    private static final Map<String, Bilingual> EFFECTS = Map.of(
            "PERMITTED", new Bilingual("được phép", "permitted"),
            "CONDITIONAL", new Bilingual("có điều kiện", "conditional"),
            "PROHIBITED", new Bilingual("không được phép", "prohibited"),
            "NOT_REGULATED", new Bilingual("chưa quy định", "not regulated"),
            "BLOCK", new Bilingual("cản trở", "blocks"),
            "CONDITION", new Bilingual("phải đáp ứng điều kiện", "condition"));

    private static final Map<ImpactChange.Unit, Bilingual> UNITS = Map.of(
            ImpactChange.Unit.SQUARE_METRES, new Bilingual("m²", "m²"),
            ImpactChange.Unit.METRES, new Bilingual("m", "m"),
            ImpactChange.Unit.POINTS, new Bilingual("điểm", "points"));

    private final boolean english;

    ImpactWorkbook(boolean english) {
        this.english = english;
    }

    /** Hands out the rows from the first to the last, as often as it is asked. */
    @FunctionalInterface
    interface Rows {
        void each(ImpactResults.Sink sink) throws IOException;
    }

    void write(OutputStream out, Impacts.ImpactSummary summary, Rows rows) throws IOException {
        Workbooks.write(out, book -> {
            changes(book, summary, rows);
            pieces(book, rows);
            flaws(book, rows);
        });
    }

    private void changes(Workbook book, Impacts.ImpactSummary summary, Rows rows) throws IOException {
        SheetRows sheet = new SheetRows(book, words("Kết luận thay đổi", "Changes"))
                .widths(10, 20, 44, 22, 24, 24, 24, 24, 10)
                .title(words("TÁC ĐỘNG CỦA THAY ĐỔI QUY HOẠCH", "IMPACT OF A PLAN CHANGE"))
                .remark(summary.plan() + ", " + words("phiên bản ", "version ") + summary.version() + ": "
                        + words(summary.title()))
                .remark(words("Giả định có hiệu lực từ ", "Supposed to be in force from ")
                        + summary.validFrom().format(DAY) + "; " + words("bộ quy tắc ", "rule pack ")
                        + summary.rulePack())
                .remark(words("Đã đối chiếu ", "Judged: ")
                        + summary.judged()
                        + words("; dự án thay đổi: ", "; projects that change: ")
                        + summary.changedProjects()
                        + words("; phiếu thay đổi: ", "; checks that change: ")
                        + summary.changedChecks()
                        + words("; không đối chiếu được: ", "; not judged: ")
                        + summary.refused())
                .head(Arrays.asList(
                        words("Loại", "Kind"),
                        words("Mã, số phiếu", "Code, number"),
                        words("Tên", "Name"),
                        words("Loại dự án", "Project class"),
                        words("Kết luận hiện nay", "Verdict now"),
                        words("Kết luận khi có hiệu lực", "Verdict with the draft"),
                        words("Riêng quy hoạch này, hiện nay", "This plan alone, now"),
                        words("Riêng quy hoạch này, sau", "This plan alone, after"),
                        words("Đơn vị", "Unit"),
                        words("Được phép, trước", "Permitted, before"),
                        words("Được phép, sau", "Permitted, after"),
                        words("Có điều kiện, trước", "Conditional, before"),
                        words("Có điều kiện, sau", "Conditional, after"),
                        words("Không được phép, trước", "Prohibited, before"),
                        words("Không được phép, sau", "Prohibited, after"),
                        words("Chưa quy định, trước", "Not regulated, before"),
                        words("Chưa quy định, sau", "Not regulated, after"),
                        words("Ngoài vùng, trước", "In no zone, before"),
                        words("Ngoài vùng, sau", "In no zone, after"),
                        words("Lý do", "Reason")))
                .freeze(2);
        rows.each(row -> {
            ImpactChange change = row.change();
            if (change != null) {
                sheet.row(cells(row.subject(), change));
            }
        });
        sheet.finish();
    }

    private List<@Nullable Object> cells(ImpactSubject subject, ImpactChange change) {
        EffectShares then = change.sharesBefore();
        EffectShares now = change.sharesAfter();
        return Arrays.asList(
                kind(subject),
                subject.code(),
                name(subject),
                subject.projectClass(),
                verdict(change.before()),
                verdict(change.after()),
                verdict(change.planBefore()),
                verdict(change.planAfter()),
                words(UNITS.get(change.unit())),
                then == null ? null : then.permitted(),
                now.permitted(),
                then == null ? null : then.conditional(),
                now.conditional(),
                then == null ? null : then.prohibited(),
                now.prohibited(),
                then == null ? null : then.notRegulated(),
                now.notRegulated(),
                then == null ? null : then.uncovered(),
                now.uncovered(),
                words(change.reason()));
    }

    private void pieces(Workbook book, Rows rows) throws IOException {
        SheetRows sheet = new SheetRows(book, words("Phần đất thay đổi", "Pieces"))
                .widths(10, 20, 44, 36, 20, 36, 20, 14, 14)
                .head(Arrays.asList(
                        words("Loại", "Kind"),
                        words("Mã, số phiếu", "Code, number"),
                        words("Tên", "Name"),
                        words("Quy hoạch hiện nay", "Plan now"),
                        words("Hiệu lực hiện nay", "Effect now"),
                        words("Quy hoạch sau", "Plan after"),
                        words("Hiệu lực sau", "Effect after"),
                        words("Diện tích (m²)", "Area (m²)"),
                        words("Chiều dài (m)", "Length (m)")))
                .freeze(2);
        rows.each(row -> {
            if (row.change() == null) {
                return;
            }
            for (ImpactPiece piece : row.change().pieces()) {
                sheet.row(Arrays.asList(
                        kind(row.subject()),
                        row.subject().code(),
                        name(row.subject()),
                        title(piece.before()),
                        effect(piece.before()),
                        title(piece.after()),
                        effect(piece.after()),
                        piece.areaM2(),
                        piece.lengthM()));
            }
        });
        sheet.finish();
    }

    private void flaws(Workbook book, Rows rows) throws IOException {
        SheetRows sheet = new SheetRows(book, words("Không đối chiếu được", "Not judged"))
                .widths(10, 20, 44, 70, 70)
                .head(Arrays.asList(
                        words("Loại", "Kind"),
                        words("Mã, số phiếu", "Code, number"),
                        words("Tên", "Name"),
                        words("Lý do", "Reason"),
                        words("Cách sửa", "How to mend it")))
                .freeze(0);
        rows.each(row -> {
            ImpactRow.Flaw flaw = row.problem();
            if (flaw != null) {
                sheet.row(Arrays.asList(
                        kind(row.subject()),
                        row.subject().code(),
                        name(row.subject()),
                        words(flaw.detail()),
                        words(flaw.remedy())));
            }
        });
        sheet.finish();
    }

    private String kind(ImpactSubject subject) {
        return subject.kind() == ImpactSubject.Kind.PROJECT ? words("Dự án", "Project") : words("Phiếu", "Check");
    }

    private @Nullable String name(ImpactSubject subject) {
        return words(subject.name());
    }

    private @Nullable String verdict(@Nullable Verdict verdict) {
        return verdict == null ? null : words(VERDICTS.get(verdict));
    }

    private @Nullable String title(@Nullable Side side) {
        return side == null ? null : side.code() + " " + words(side.name());
    }

    private @Nullable String effect(@Nullable Side side) {
        return side == null ? null : words(EFFECTS.get(side.effect()));
    }

    private @Nullable String words(@Nullable Bilingual both) {
        return both == null ? null : english ? both.en() : both.vi();
    }

    private String words(String vi, String en) {
        return english ? en : vi;
    }
}
