package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.text.Bilingual;

/** Names the rules by which two judgements of one place differ. */
final class RuleDifference {

    private static final int MOST = 10;

    private static final Bilingual NOTHING = new Bilingual("không ảnh hưởng", "no effect");

    private RuleDifference() {}

    /** Ten at most. */
    static List<Bilingual> between(ConformityCheck before, ConformityCheck after) {
        Set<Bilingual> differences = new LinkedHashSet<>();
        uses(before, after, differences);
        overlays(before, after, differences);
        if (differences.isEmpty() && before.toleranceM() != after.toleranceM()) {
            differences.add(new Bilingual(
                    String.format(
                            Locale.forLanguageTag("vi"),
                            "Sai số vị trí: %.1f m → %.1f m",
                            before.toleranceM(),
                            after.toleranceM()),
                    String.format(
                            Locale.ENGLISH,
                            "Tolerance of positions: %.1f m → %.1f m",
                            before.toleranceM(),
                            after.toleranceM())));
        }
        if (differences.isEmpty()) {
            differences.add(new Bilingual(
                    "Ngưỡng phần giao hoặc sát ranh, hoặc hiệu lực của bộ quy tắc",
                    "A threshold of slivers or boundaries, or the validity of the pack"));
        }
        return differences.stream().limit(MOST).toList();
    }

    private static void uses(ConformityCheck before, ConformityCheck after, Set<Bilingual> differences) {
        Map<Long, ZoneShare> then = zones(before);
        zones(after).forEach((id, share) -> {
            ZoneShare former = then.get(id);
            if (former != null && former.permission() != share.permission()) {
                Bilingual was = words(former.permission());
                Bilingual is = words(share.permission());
                differences.add(new Bilingual(
                        after.projectClassName().vi() + " × " + share.classCode() + " "
                                + share.className().vi() + ": " + was.vi() + " → " + is.vi(),
                        after.projectClassName().en() + " × " + share.classCode() + " "
                                + share.className().en() + ": " + was.en() + " → " + is.en()));
            }
        });
    }

    private static Map<Long, ZoneShare> zones(ConformityCheck check) {
        List<ZoneShare> all = new ArrayList<>(check.slivers());
        check.plans().stream().map(PlanResult::zones).forEach(all::addAll);
        return all.stream().collect(Collectors.toMap(ZoneShare::zoneId, Function.identity(), (one, other) -> other));
    }

    private static void overlays(ConformityCheck before, ConformityCheck after, Set<Bilingual> differences) {
        Map<String, OverlayHit> then = hits(before);
        Map<String, OverlayHit> now = hits(after);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(then.keySet());
        for (String key : keys) {
            Bilingual was = effect(then.get(key));
            Bilingual is = effect(now.get(key));
            if (!was.equals(is)) {
                OverlayHit either = Objects.requireNonNull(now.containsKey(key) ? now.get(key) : then.get(key));
                Bilingual name = either.name();
                differences.add(new Bilingual(
                        name.vi() + ": " + was.vi() + " → " + is.vi(), name.en() + ": " + was.en() + " → " + is.en()));
            }
        }
    }

    private static Map<String, OverlayHit> hits(ConformityCheck check) {
        return check.overlays().stream()
                .collect(Collectors.toMap(
                        hit -> hit.layer() + "/" + hit.objectId(), Function.identity(), (one, other) -> other));
    }

    private static Bilingual effect(@Nullable OverlayHit hit) {
        if (hit == null) {
            return NOTHING;
        }
        Bilingual effect = words(hit.effect());
        return hit.setbackM() == null
                ? effect
                : new Bilingual(
                        effect.vi() + String.format(Locale.forLanguageTag("vi"), " (%.1f m)", hit.setbackM()),
                        effect.en() + String.format(Locale.ENGLISH, " (%.1f m)", hit.setbackM()));
    }

    private static Bilingual words(Permission permission) {
        return switch (permission) {
            case PERMITTED -> new Bilingual("được phép", "permitted");
            case CONDITIONAL -> new Bilingual("có điều kiện", "conditional");
            case PROHIBITED -> new Bilingual("không được phép", "prohibited");
            case NOT_REGULATED -> new Bilingual("chưa quy định", "not regulated");
        };
    }

    private static Bilingual words(Effect effect) {
        return switch (effect) {
            case BLOCK -> new Bilingual("không được bố trí", "blocked");
            case CONDITION -> new Bilingual("có điều kiện", "conditional");
            case NOTIFY -> new Bilingual("thông báo", "notified");
        };
    }
}
