package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.rule.ProtectionRule.Protection;
import vn.quyhoach.conformity.rule.SetbackRule.Setback;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Bilingual;

/** What was looked at and does not apply: without it "not subject" cannot be told from "not asked". */
@Component
class NonHits {

    private final Layers layers;

    NonHits(Layers layers) {
        this.layers = layers;
    }

    List<NotAffected> list(CheckInput input, Basis basis, List<PublishedLayer> looked, List<OverlayHit> hits) {
        RulePack rules = basis.rules();
        List<NotAffected> list = new ArrayList<>();
        Set<String> hitLayers = hits.stream().map(OverlayHit::layer).collect(Collectors.toSet());
        for (PublishedLayer layer : looked) {
            if (!hitLayers.contains(layer.id())) {
                list.add(new NotAffected(layer.id(), null, layers.schema(layer).title()));
            }
        }
        list.addAll(setbacks(input, rules, hits));
        list.addAll(protections(input, basis, looked, hits));
        return list;
    }

    private static List<NotAffected> setbacks(CheckInput input, RulePack rules, List<OverlayHit> hits) {
        Map<String, List<Setback>> byType = rules.setbacks().on(input.asOf()).stream()
                .collect(Collectors.groupingBy(Setback::objectType, LinkedHashMap::new, Collectors.toList()));
        List<NotAffected> list = new ArrayList<>();
        byType.forEach((type, setbacks) -> {
            boolean hit = hits.stream().anyMatch(other -> type.equals(other.objectType()));
            if (!hit) {
                double least = setbacks.get(0).distanceM();
                double most = setbacks.get(setbacks.size() - 1).distanceM();
                Bilingual name = ObjectNames.type(type);
                list.add(new NotAffected(
                        null,
                        "setback:" + type,
                        new Bilingual(
                                String.format(Locale.forLanguageTag("vi"), "%s (%.1f–%.1f m)", name.vi(), least, most),
                                String.format(Locale.ENGLISH, "%s (%.1f–%.1f m)", name.en(), least, most))));
            }
        });
        return list;
    }

    private static List<NotAffected> protections(
            CheckInput input, Basis basis, List<PublishedLayer> looked, List<OverlayHit> hits) {
        Set<String> ids = looked.stream().map(PublishedLayer::id).collect(Collectors.toSet());
        List<NotAffected> list = new ArrayList<>();
        for (Protection protection :
                basis.rules().protection().of(input.projectClass().code())) {
            String key = protection.layer() + "/" + protection.classCode();
            boolean hit = hits.stream()
                    .anyMatch(other -> other.layer().equals(protection.layer())
                            && protection.classCode().equals(other.objectType()));
            if (!hit && ids.contains(protection.layer())) {
                list.add(new NotAffected(
                        null,
                        "overlay:" + key,
                        basis.classNames()
                                .getOrDefault(key, new Bilingual(protection.classCode(), protection.classCode()))));
            }
        }
        return list;
    }
}
