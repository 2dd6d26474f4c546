package vn.quyhoach.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.style.Styles;

/** A check as a workbook: what the paper says with numbers as numbers, and every zone, object and corner. */
final class CheckWorkbook {

    private static final String VERSION = "1.0";

    /** Longer texts than this are cut by spreadsheets, which then call the file broken. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int WIDEST = 60;

    private final Wording words;
    private final Workbook book;

    private CheckWorkbook(Wording words, Workbook book) {
        this.words = words;
        this.book = book;
    }

    /** Writes it; the stream stays open. */
    static void write(ConformityCheck check, Sheet sheet, Wording words, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "quyhoach", VERSION);
        CheckWorkbook workbook = new CheckWorkbook(words, book);
        workbook.summary(sheet);
        workbook.zones("sheet_plans", check.plans().stream().flatMap(plan -> zones(plan, words)));
        workbook.overlays(check.overlays());
        workbook.table(
                "sheet_not_affected",
                List.of("kind", "name"),
                check.notAffected().stream().map(workbook::notAffected));
        workbook.zones("sheet_slivers", check.slivers().stream().map(part -> zone("", part, words)));
        workbook.corners(check.footprint().corners(), sheet.moreCorners());
        book.finish();
    }

    private void summary(Sheet sheet) throws IOException {
        Stream<List<@Nullable Object>> head = Stream.of(
                List.of(words.text("number"), sheet.head().number()),
                List.of(words.text("section_verdict"), sheet.verdict()),
                List.of(words.text("reason"), sheet.reason()));
        Stream<List<@Nullable Object>> facts = Stream.of(sheet.project(), sheet.place(), sheet.origin())
                .flatMap(List::stream)
                .map(fact -> List.of(fact.name(), fact.value()));
        Stream<List<@Nullable Object>> beside = Stream.of(
                        sheet.standing().warnings(),
                        sheet.standing().stale(),
                        sheet.standing().contradictions(),
                        sheet.standing().programme())
                .flatMap(List::stream)
                .map(text -> List.of("", text));
        Stream<List<@Nullable Object>> notes = Stream.of(
                        sheet.schematic() ? words.text("schematic") : "",
                        sheet.rulePackNotice(),
                        words.text("disclaimer"),
                        words.text("verify") + ": " + sheet.head().verifyAddress())
                .filter(note -> !note.isEmpty())
                .map(note -> List.of("", note));
        table(
                "sheet_summary",
                List.of("name", "value"),
                Stream.of(head, facts, beside, notes).flatMap(rows -> rows));
    }

    private static Stream<List<@Nullable Object>> zones(PlanResult plan, Wording words) {
        return plan.zones().stream().map(zone -> zone(words.say(plan.plan().name()), zone, words));
    }

    private static List<@Nullable Object> zone(String plan, ZoneShare zone, Wording words) {
        return row(
                plan,
                zone.code(),
                words.say(zone.name()),
                zone.classCode(),
                words.say(zone.className()),
                zone.areaM2(),
                zone.lengthM(),
                zone.percent(),
                words.word("permission", zone.permission()),
                words.sayOrNothing(zone.condition()),
                words.sayOrNothing(zone.competentAgency()),
                zone.legalRef(),
                words.sayOrNothing(Styles.POSITION_BASES.get(zone.positionBasis())),
                zone.sourceScale(),
                zone.toleranceM());
    }

    private void zones(String title, Stream<List<@Nullable Object>> rows) throws IOException {
        table(
                title,
                List.of(
                        "plan",
                        "zone_code",
                        "zone",
                        "class_code",
                        "class",
                        "area_m2",
                        "length_m",
                        "percent",
                        "permission",
                        "condition",
                        "agency_name",
                        "legal",
                        "source",
                        "source_scale",
                        "tolerance"),
                rows);
    }

    private void overlays(List<OverlayHit> hits) throws IOException {
        table(
                "sheet_overlays",
                List.of(
                        "layer",
                        "zone_code",
                        "name",
                        "class",
                        "distance_m",
                        "setback_m",
                        "area_m2",
                        "effect",
                        "condition",
                        "agency_name",
                        "legal"),
                hits.stream()
                        .map(hit -> row(
                                hit.layer(),
                                hit.code(),
                                words.say(hit.name()),
                                words.say(hit.className()),
                                hit.distanceM(),
                                hit.setbackM(),
                                hit.overlapM2(),
                                words.word("effect", hit.effect()),
                                words.say(hit.condition()),
                                words.sayOrNothing(hit.competentAgency()),
                                hit.legalRef())));
    }

    private List<@Nullable Object> notAffected(NotAffected item) {
        return row(words.text(item.rule() == null ? "layers_checked" : "rules_checked"), words.say(item.title()));
    }

    private void corners(List<CornerRow> corners, @Nullable String more) throws IOException {
        Stream<List<@Nullable Object>> rows = corners.stream()
                .map(corner -> row(corner.n(), corner.label(), corner.ring(), corner.x(), corner.y(), corner.edgeM()));
        boolean cut = corners.size() >= CornerRows.MOST;
        table(
                "sheet_corners",
                List.of("row", "corner", "ring", "corner_x", "corner_y", "edge"),
                cut && more != null ? Stream.concat(rows, Stream.of(row(words.text("corners_cut")))) : rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private void table(String title, List<String> heads, Stream<List<@Nullable Object>> rows) throws IOException {
        Worksheet sheet = book.newWorksheet(words.text(title));
        for (int column = 0; column < heads.size(); column++) {
            String head = words.text(heads.get(column));
            sheet.value(0, column, head);
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, Math.min(WIDEST, Math.max(14, head.length() + 2)));
        }
        sheet.freezePane(0, 1);
        int line = 0;
        for (List<@Nullable Object> cells : (Iterable<List<@Nullable Object>>) rows::iterator) {
            line++;
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, line, column, cells.get(column));
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int line, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof String text && !text.isEmpty()) {
            sheet.value(line, column, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        }
    }
}
