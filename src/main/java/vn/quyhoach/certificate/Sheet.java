package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.reference.AdminUnit;

/**
 * All a certificate says, in one language; the template lays it out and adds nothing.
 *
 * @param t the fixed texts of the template
 * @param moreCorners says where the rest of the corner table is; null where all of it is printed. So are the other more…
 */
record Sheet(
        String language,
        Map<String, String> t,
        SheetHead head,
        List<Fact> project,
        List<Fact> place,
        @Nullable CornerBlock corners,
        List<CornerBlock> annex,
        boolean rings,
        @Nullable String moreCorners,
        boolean schematic,
        String verdict,
        String tone,
        String reason,
        List<PlanBlock> plans,
        List<OverlayRow> overlays,
        @Nullable String moreOverlays,
        List<String> layersNotAffected,
        List<String> rulesNotAffected,
        List<SliverRow> slivers,
        @Nullable String moreSlivers,
        String tolerance,
        Standing standing,
        List<Fact> origin,
        String rulePackNotice) {

    private static final int MOST_SLIVERS = 40;
    private static final int MOST_NAMED = 200;

    /** A part that was left out of the verdict. */
    record SliverRow(String code, String name, String size, String percent, String tolerance) {}

    static Sheet of(CheckAnswer answer, SheetHead head, Wording words) {
        ConformityCheck check = answer.check();
        List<CornerRow> corners = check.footprint().corners();
        List<CornerBlock> blocks = CornerBlock.of(corners, words);
        return new Sheet(
                words.code(),
                words.texts(),
                head,
                project(check, words),
                place(check, words),
                blocks.isEmpty() ? null : blocks.get(0),
                blocks.subList(Math.min(1, blocks.size()), blocks.size()),
                corners.stream().anyMatch(corner -> corner.ring() > 1),
                moreCorners(corners.size(), words),
                check.schematic(),
                words.word("verdict", check.verdict()),
                tone(check.verdict()),
                words.say(check.reason()),
                check.plans().stream().map(plan -> PlanBlock.of(plan, words)).toList(),
                check.overlays().stream()
                        .limit(OverlayRow.MOST)
                        .map(hit -> OverlayRow.of(hit, words))
                        .toList(),
                more(check.overlays().size(), OverlayRow.MOST, words),
                titles(check, true, words),
                titles(check, false, words),
                check.slivers().stream()
                        .limit(MOST_SLIVERS)
                        .map(part -> new SliverRow(
                                part.code(),
                                part.classCode() + " – " + words.say(part.className()),
                                ZoneRow.size(part, words),
                                words.percent(part.percent()),
                                words.number(part.toleranceM(), 1)))
                        .toList(),
                more(check.slivers().size(), MOST_SLIVERS, words),
                words.number(check.toleranceM(), 1),
                Standing.of(answer, words),
                origin(check, words),
                words.say(check.rulePackNotice()));
    }

    /** For the template, which asks for the head of a table before its lines. */
    boolean hasOverlays() {
        return !overlays.isEmpty();
    }

    boolean hasAnnex() {
        return !annex.isEmpty();
    }

    boolean hasSlivers() {
        return !slivers.isEmpty();
    }

    private static List<Fact> project(ConformityCheck check, Wording words) {
        List<Fact> facts = new ArrayList<>();
        ProjectReference project = check.project();
        if (project != null) {
            facts.add(new Fact(words.text("project_code"), project.code()));
            facts.add(new Fact(words.text("project_name"), words.say(project.name())));
            add(facts, words.text("investor"), project.investor());
            add(facts, words.text("project_decision"), project.decisionNo());
            add(facts, words.text("project_task"), project.taskNumber());
        }
        if (check.name() != null && !check.name().isBlank()) {
            facts.add(new Fact(words.text("given_name"), check.name()));
        }
        facts.add(new Fact(
                words.text("project_class"), words.say(check.projectClassName()) + " (" + check.projectClass() + ")"));
        facts.add(new Fact(words.text("as_of"), words.day(check.asOf())));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static List<Fact> place(ConformityCheck check, Wording words) {
        List<Fact> facts = new ArrayList<>();
        Double area = check.footprint().areaM2();
        Double length = check.footprint().lengthM();
        if (area != null) {
            facts.add(new Fact(words.text("area"), words.area(area)));
        } else if (length != null) {
            facts.add(new Fact(words.text("length"), words.length(length)));
        } else {
            facts.add(new Fact(
                    words.text("points"),
                    words.number(check.footprint().corners().size(), 0)));
        }
        facts.add(new Fact(words.text("accuracy"), words.length(check.accuracyM())));
        facts.add(new Fact(words.text("units_then", words.day(check.asOf())), names(check.units())));
        facts.add(new Fact(words.text("units_today"), names(check.unitsToday())));
        return facts;
    }

    private static List<Fact> origin(ConformityCheck check, Wording words) {
        List<Fact> facts = new ArrayList<>();
        check.plans()
                .forEach(plan -> facts.add(new Fact(
                        words.text("plan_version"),
                        plan.plan().code() + " – "
                                + words.text("version", plan.version().number()) + " (id "
                                + plan.version().id() + ")")));
        facts.add(new Fact(words.text("rule_pack"), check.rulePack()));
        facts.add(new Fact(words.text("engine"), check.engineVersion()));
        facts.add(new Fact(words.text("made_at"), words.moment(check.createdAt())));
        facts.add(new Fact(words.text("check_id"), check.id().toString()));
        if (check.hash() != null) {
            facts.add(new Fact(words.text("hash"), check.hash()));
        }
        return facts;
    }

    private static String names(List<AdminUnit> units) {
        // those above stand in the list themselves
        String names = units.stream().limit(MOST_NAMED).map(AdminUnit::fullName).collect(Collectors.joining("; "));
        return names.isEmpty() ? "–" : names;
    }

    private static List<String> titles(ConformityCheck check, boolean layers, Wording words) {
        return check.notAffected().stream()
                .filter(item -> (item.rule() == null) == layers)
                .map(NotAffected::title)
                .map(words::say)
                .limit(MOST_NAMED)
                .toList();
    }

    private static @Nullable String moreCorners(int known, Wording words) {
        if (known <= CornerBlock.MOST) {
            return null;
        }
        return words.text("more_corners", words.number(known - (double) CornerBlock.MOST, 0))
                + (known < CornerRows.MOST ? "" : " " + words.text("corners_cut"));
    }

    private static @Nullable String more(int known, int most, Wording words) {
        return known <= most ? null : words.text("more", words.number(known - (double) most, 0));
    }

    /** Grey of the verdict's frame: the paper is printed black on white, so the words carry it and not a colour. */
    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case CONFORMS, CONFORMS_WITH_CONDITIONS -> "good";
            case PARTIAL, CONFLICT -> "bad";
            case NEEDS_REVIEW, NOT_COVERED, NOT_CHECKABLE -> "open";
        };
    }
}
