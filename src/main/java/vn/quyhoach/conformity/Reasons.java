package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.text.Bilingual;

/** One sentence that says why, with the numbers. */
final class Reasons {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int MOST_NAMED = 4;

    private Reasons() {}

    static Bilingual noPlan(LocalDate day, Optional<LocalDate> first) {
        String since = first.map(DAY::format).orElse("");
        return new Bilingual(
                "Không có quy hoạch nào trong sổ có hiệu lực vào ngày " + DAY.format(day)
                        + (since.isEmpty() ? "." : "; quy hoạch sớm nhất có hiệu lực từ ngày " + since + "."),
                "No plan of the register was in force on " + day
                        + (first.isEmpty() ? "." : "; the earliest is in force since " + first.get() + "."));
    }

    static Bilingual rulesNotInForce(LocalDate day) {
        return new Bilingual(
                "Không có bộ quy tắc nào có hiệu lực vào ngày " + DAY.format(day) + ": không đối chiếu được.",
                "No rule pack is in force on " + day + ": no check is possible.");
    }

    /** Why a plan says what it says. */
    static Bilingual of(Verdict verdict, ZoneShares shares, List<OverlayHit> hits, CheckInput input) {
        return switch (verdict) {
            case NOT_COVERED ->
                new Bilingual(
                        "Quy hoạch không phân vùng sử dụng đất tại vị trí này.",
                        "The plan has no land-use zoning at this place.");
            case CONFORMS ->
                both(
                        shares,
                        kept(shares, Permission.PERMITTED),
                        "%s nằm trong vùng cho phép loại dự án này: %s.",
                        "%s lies in zones that permit this kind of project: %s.");
            case CONFORMS_WITH_CONDITIONS -> conditions(shares, hits);
            case NEEDS_REVIEW -> review(shares, hits, input);
            case PARTIAL, CONFLICT -> refusal(shares, hits);
            case NOT_CHECKABLE -> throw new IllegalArgumentException("said by rulesNotInForce");
        };
    }

    /** The sentence of the plan that decides, with its name where there are several. */
    static Bilingual overall(List<PlanResult> plans, Verdict verdict) {
        PlanResult deciding = plans.stream()
                .filter(plan -> plan.mandatory() && plan.verdict() == verdict)
                .findFirst()
                .orElse(plans.get(0));
        return plans.size() == 1
                ? deciding.reason()
                : new Bilingual(
                        deciding.plan().name().vi() + ": " + deciding.reason().vi(),
                        deciding.plan().name().en() + ": " + deciding.reason().en());
    }

    private static Bilingual conditions(ZoneShares shares, List<OverlayHit> hits) {
        List<ZoneShare> conditional = kept(shares, Permission.CONDITIONAL);
        List<OverlayHit> binding = binding(hits, Effect.CONDITION);
        String viZones = conditional.isEmpty()
                ? ""
                : String.format(
                        "%s nằm trong vùng cho phép có điều kiện: %s",
                        amount(shares, conditional, VIETNAMESE), classes(conditional, Bilingual::vi));
        String enZones = conditional.isEmpty()
                ? ""
                : String.format(
                        "%s lies in zones that permit it on conditions: %s",
                        amount(shares, conditional, Locale.ENGLISH), classes(conditional, Bilingual::en));
        String viOver = binding.isEmpty() ? "" : "có điều kiện từ " + names(binding, Bilingual::vi);
        String enOver = binding.isEmpty() ? "" : "conditions come from " + names(binding, Bilingual::en);
        return new Bilingual(joined(viZones, viOver), joined(enZones, enOver));
    }

    private static Bilingual refusal(ZoneShares shares, List<OverlayHit> hits) {
        List<OverlayHit> blocking = binding(hits, Effect.BLOCK);
        List<ZoneShare> prohibited = kept(shares, Permission.PROHIBITED).stream()
                .filter(share -> !isSymbol(share))
                .toList();
        String vi = prohibited.isEmpty()
                ? ""
                : String.format(
                        "%s nằm trong vùng không cho phép loại dự án này: %s",
                        amount(shares, prohibited, VIETNAMESE), classes(prohibited, Bilingual::vi));
        String en = prohibited.isEmpty()
                ? ""
                : String.format(
                        "%s lies in zones that do not permit this kind of project: %s",
                        amount(shares, prohibited, Locale.ENGLISH), classes(prohibited, Bilingual::en));
        String viBlock = blocking.isEmpty() ? "" : "không được bố trí trong " + names(blocking, Bilingual::vi);
        String enBlock = blocking.isEmpty() ? "" : "it may not be placed in " + names(blocking, Bilingual::en);
        return new Bilingual(joined(vi, viBlock), joined(en, enBlock));
    }

    private static Bilingual review(ZoneShares shares, List<OverlayHit> hits, CheckInput input) {
        if (input.indicative()) {
            return new Bilingual(
                    "Vị trí dự án chỉ là ký hiệu định hướng: không đủ căn cứ để kết luận.",
                    "The project's place is an indicative symbol only: no ground for a conclusion.");
        }
        List<ZoneShare> symbols =
                shares.kept().stream().filter(Reasons::isSymbol).toList();
        if (!symbols.isEmpty()) {
            return both(
                    shares,
                    symbols,
                    "%s nằm trong vùng chỉ thể hiện bằng ký hiệu định hướng (%s): cần xem xét.",
                    "%s lies in zones drawn as indicative symbols only (%s): a person must decide.");
        }
        if (shares.undecided()) {
            return new Bilingual(
                    String.format(
                            VIETNAMESE,
                            "Vị trí nằm sát ranh vùng, trong sai số %.1f m của bản vẽ: cần xem xét.",
                            shares.toleranceM()),
                    String.format(
                            Locale.ENGLISH,
                            "The place lies at the border of zones, within the drawing's tolerance of %.1f m:"
                                    + " a person must decide.",
                            shares.toleranceM()));
        }
        List<ZoneShare> open = kept(shares, Permission.NOT_REGULATED);
        if (!open.isEmpty()) {
            return both(
                    shares,
                    open,
                    "%s nằm trong vùng mà bộ quy tắc chưa quy định (%s): cần xem xét.",
                    "%s lies in zones of which the rules say nothing (%s): a person must decide.");
        }
        List<OverlayHit> uncertain = hits.stream()
                .filter(hit -> !hit.certain() && hit.effect() != Effect.NOTIFY)
                .toList();
        if (!uncertain.isEmpty()) {
            return new Bilingual(
                    "Chạm đối tượng chỉ thể hiện bằng ký hiệu định hướng: " + names(uncertain, Bilingual::vi)
                            + "; cần xem xét.",
                    "It touches what is drawn as an indicative symbol only: " + names(uncertain, Bilingual::en)
                            + "; a person must decide.");
        }
        if (shares.kept().isEmpty()) {
            return new Bilingual(
                    "Quy hoạch không phân vùng sử dụng đất tại đây, nhưng có lớp chồng đặt điều kiện: "
                            + names(binding(hits, Effect.CONDITION), Bilingual::vi) + ".",
                    "The plan has no land-use zoning here, but conditions come from "
                            + names(binding(hits, Effect.CONDITION), Bilingual::en) + ".");
        }
        return new Bilingual(
                amount(shares, shares.uncovered(), VIETNAMESE) + " không thuộc vùng nào của quy hoạch: cần xem xét.",
                amount(shares, shares.uncovered(), Locale.ENGLISH)
                        + " lies in no zone of the plan: a person must decide.");
    }

    static boolean isSymbol(ZoneShare share) {
        return share.positionBasis().equals("INDICATIVE_SYMBOL");
    }

    private static List<OverlayHit> binding(List<OverlayHit> hits, Effect effect) {
        return hits.stream()
                .filter(hit -> hit.certain() && hit.effect() == effect)
                .toList();
    }

    private static List<ZoneShare> kept(ZoneShares shares, Permission permission) {
        return shares.kept().stream()
                .filter(share -> share.permission() == permission)
                .toList();
    }

    private static Bilingual both(ZoneShares shares, List<ZoneShare> of, String vi, String en) {
        return new Bilingual(
                String.format(vi, amount(shares, of, VIETNAMESE), classes(of, Bilingual::vi)),
                String.format(en, amount(shares, of, Locale.ENGLISH), classes(of, Bilingual::en)));
    }

    private static String amount(ZoneShares shares, List<ZoneShare> of, Locale locale) {
        double part = of.stream()
                .mapToDouble(share -> share.areaM2() != null
                        ? share.areaM2()
                        : share.lengthM() != null ? share.lengthM() : share.percent() * shares.whole() / 100)
                .sum();
        String unit = of.get(0).areaM2() != null ? " m²" : of.get(0).lengthM() != null ? " m" : "";
        return words(part, unit, shares.whole(), locale);
    }

    private static String amount(ZoneShares shares, double part, Locale locale) {
        ZoneShare any = shares.kept().get(0);
        return words(part, any.areaM2() != null ? " m²" : any.lengthM() != null ? " m" : "", shares.whole(), locale);
    }

    private static String words(double part, String unit, double whole, Locale locale) {
        boolean vietnamese = locale.equals(VIETNAMESE);
        String points = unit.isEmpty() ? (vietnamese ? " điểm" : " points") : unit;
        return String.format(locale, "%,.0f%s (%.1f %%)", part, points, Math.min(100, 100 * part / whole));
    }

    private static String classes(List<ZoneShare> shares, Function<Bilingual, String> language) {
        return shortened(shares.stream()
                .map(share -> share.classCode() + " – " + language.apply(share.className()))
                .distinct()
                .toList());
    }

    private static String names(List<OverlayHit> hits, Function<Bilingual, String> language) {
        return shortened(
                hits.stream().map(hit -> language.apply(hit.name())).distinct().toList());
    }

    private static String shortened(List<String> words) {
        return words.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
                + (words.size() > MOST_NAMED ? "; +" + (words.size() - MOST_NAMED) : "");
    }

    private static String joined(String one, String other) {
        String sentence = one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }
}
