package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Bilingual;

/** What is to know beside the verdict, in the order in which an officer asks. */
final class CheckFindings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private CheckFindings() {}

    static List<CheckFinding> of(
            List<PlanOpinion> opinions,
            List<PlanContradiction> contradictions,
            List<LandQuota> quotas,
            ProgrammeListing programme,
            boolean restricted) {
        List<CheckFinding> findings = new ArrayList<>();
        if (restricted) {
            findings.add(new CheckFinding("ASK_AUTHORITY", Severity.WARNING, RestrictedGround.SENTENCE, Map.of()));
        }
        opinions.stream()
                .filter(opinion -> opinion.shares().undecided())
                .map(CheckFindings::nearBoundary)
                .forEach(findings::add);
        contradictions.forEach(contradiction -> findings.add(contradiction(contradiction)));
        quotas.stream()
                .filter(quota -> quota.over() > 0)
                .map(CheckFindings::overQuota)
                .forEach(findings::add);
        findings.add(listed(programme));
        if (Boolean.FALSE.equals(programme.yearsMatch()) || Boolean.FALSE.equals(programme.phaseMatches())) {
            findings.add(programmeDiffers(programme));
        }
        return findings;
    }

    private static CheckFinding nearBoundary(PlanOpinion opinion) {
        double tolerance = opinion.shares().toleranceM();
        String plan = opinion.plan().plan().code();
        return new CheckFinding(
                "NEAR_BOUNDARY",
                Severity.WARNING,
                new Bilingual(
                        String.format(VIETNAMESE, "Vị trí sát ranh vùng, trong sai số %.1f m của bản vẽ.", tolerance),
                        String.format(
                                Locale.ENGLISH,
                                "The place lies at the border of zones, within the drawing's tolerance of %.1f m.",
                                tolerance)),
                details("plan", plan, "toleranceM", tolerance));
    }

    private static CheckFinding contradiction(PlanContradiction contradiction) {
        return new CheckFinding(
                "PLAN_CONTRADICTION",
                Severity.WARNING,
                contradiction.message(),
                details(
                        "specific",
                        contradiction.specific().plan().code(),
                        "general",
                        contradiction.general().plan().code(),
                        "percent",
                        contradiction.percent()));
    }

    private static CheckFinding overQuota(LandQuota quota) {
        return new CheckFinding(
                "OVER_QUOTA",
                Severity.WARNING,
                new Bilingual(
                        String.format(
                                VIETNAMESE,
                                "Vượt chỉ tiêu %s năm %d của %s: chỉ tiêu %,.2f ha, đã có %,.2f ha (%d dự án),"
                                        + " dự án này %,.2f ha, vượt %,.2f ha.",
                                quota.className().vi().toLowerCase(VIETNAMESE),
                                quota.year(),
                                quota.unit(),
                                quota.quotaHa(),
                                quota.committedHa(),
                                quota.projects(),
                                quota.footprintHa(),
                                quota.over()),
                        String.format(
                                Locale.ENGLISH,
                                "Over the quota of %s for %d in %s: quota %,.2f ha, committed %,.2f ha (%d projects),"
                                        + " this one %,.2f ha, %,.2f ha too much.",
                                quota.classCode(),
                                quota.year(),
                                quota.unit(),
                                quota.quotaHa(),
                                quota.committedHa(),
                                quota.projects(),
                                quota.footprintHa(),
                                quota.over())),
                details(
                        "classCode",
                        quota.classCode(),
                        "unitId",
                        quota.unitId(),
                        "year",
                        quota.year(),
                        "quotaHa",
                        quota.quotaHa(),
                        "committedHa",
                        quota.committedHa(),
                        "footprintHa",
                        quota.footprintHa(),
                        "overHa",
                        quota.over()));
    }

    private static CheckFinding listed(ProgrammeListing programme) {
        if (!programme.listed()) {
            return new CheckFinding(
                    "NOT_IN_LIST",
                    Severity.NOTE,
                    new Bilingual(
                            "Không thấy dự án trong danh mục của chương trình hành động.",
                            "The project is not in the list of the action programme."),
                    Map.of());
        }
        String task = Objects.requireNonNull(programme.taskNumber());
        String code = Objects.requireNonNull(programme.project()).code();
        return new CheckFinding(
                "IN_LIST",
                Severity.NOTE,
                new Bilingual(
                        "Dự án " + code + " thuộc nhiệm vụ " + task + " của chương trình hành động.",
                        "Project " + code + " belongs to task " + task + " of the action programme."),
                details("project", code, "task", task));
    }

    private static CheckFinding programmeDiffers(ProgrammeListing programme) {
        boolean years = Boolean.FALSE.equals(programme.yearsMatch());
        String vi = years
                ? "Thời gian " + span(programme.projectFrom(), programme.projectTo())
                        + " không trùng thời gian của nhiệm vụ "
                        + span(programme.taskFrom(), programme.taskTo()) + "."
                : "";
        String en = years
                ? "The years " + span(programme.projectFrom(), programme.projectTo())
                        + " do not meet those of the task " + span(programme.taskFrom(), programme.taskTo()) + "."
                : "";
        boolean phase = Boolean.FALSE.equals(programme.phaseMatches());
        String phases = String.join("; ", programme.phases());
        return new CheckFinding(
                "PROGRAMME_DIFFERS",
                Severity.WARNING,
                new Bilingual(
                        (vi + (phase ? " Giai đoạn không có trong sổ dự án (" + phases + ")." : "")).strip(),
                        (en + (phase ? " The register has no such phase (" + phases + ")." : "")).strip()),
                details("yearsMatch", !years, "phaseMatches", !phase));
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        return (from == null ? "…" : from) + "–" + (to == null ? "…" : to);
    }

    /** Sorted, so that they read the same each time. */
    private static Map<String, Object> details(Object... pairs) {
        Map<String, Object> details = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            details.put((String) pairs[i], pairs[i + 1]);
        }
        return details;
    }
}
