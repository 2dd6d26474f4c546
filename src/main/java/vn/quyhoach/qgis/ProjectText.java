package vn.quyhoach.qgis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.quyhoach.qgis.ProjectFacts.Box;
import vn.quyhoach.qgis.ProjectFacts.Plan;
import vn.quyhoach.qgis.ProjectFacts.Unit;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * The facts of a project in the words of its reader.
 *
 * @param title of the project and of the sheet
 * @param decisions by which decisions the plans hold, a line each
 * @param note what must be known of the drawing: its day, its system, that it is schematic
 * @param box what is looked at, in the national system
 */
record ProjectText(String title, String decisions, String note, Box box, List<Unit> units) {

    /** Long An with its neighbours: where no unit is known yet. */
    private static final Box PROVINCE = new Box(472_000, 1_149_000, 610_000, 1_221_000);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Bilingual MAP = new Bilingual("Bản đồ quy hoạch", "Planning map");

    private static final Bilingual SCHEMATIC = new Bilingual(
            "SƠ ĐỒ: dữ liệu minh họa, không phải ranh giới pháp lý.", "SCHEMATIC: illustrative, no legal boundary.");

    static ProjectText of(List<Plan> plans, List<Unit> units, LocalDate day, boolean ofUnit, Language language) {
        Box box = units.stream()
                .filter(unit -> unit.level().equals(units.get(0).level()))
                .filter(unit -> !ofUnit || unit.equals(units.get(0)))
                .map(Unit::box)
                .reduce(Box::union)
                .orElse(PROVINCE);
        String note = language.say("Ngày ", "Day ") + DAY.format(day) + ". "
                + language.say("Hệ tọa độ VN-2000", "System VN-2000")
                + ", "
                + language.say("kinh tuyến trục 105°45′, múi 3°", "TM-3 105°45′")
                + " (EPSG:9210)."
                + (plans.stream().anyMatch(Plan::schematic) ? "\n" + language.say(SCHEMATIC) : "");
        return new ProjectText(title(plans, units, language), decisions(plans, language), note, box, units);
    }

    private static String title(List<Plan> plans, List<Unit> units, Language language) {
        List<String> words = new ArrayList<>();
        words.add(plans.size() == 1 ? language.say(plans.get(0).title()) : language.say(MAP));
        if (!units.isEmpty() && !words.get(0).contains(units.get(0).name())) {
            words.add(units.get(0).name());
        }
        return String.join(" – ", words);
    }

    private static String decisions(List<Plan> plans, Language language) {
        return plans.stream()
                .filter(plan -> plan.decisionNumber() != null)
                .map(plan -> decision(plan, language))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String decision(Plan plan, Language language) {
        LocalDate date = plan.decisionDate();
        return language.say("Kèm theo Quyết định số ", "With decision No. ")
                + plan.decisionNumber()
                + (date == null ? "" : language.say(" ngày ", " of ") + DAY.format(date))
                + (plan.authority() == null ? "" : language.say(" của ", " by ") + plan.authority());
    }
}
