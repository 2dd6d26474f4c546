package vn.quyhoach.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** The part of a style that counts at a scale, its rules ready to be asked. */
final class ActiveStyle {

    private final List<Level> levels = new ArrayList<>();

    ActiveStyle(Style style, double scale, Conditions conditions) {
        for (FeatureTypeStyle featureTypeStyle : style.featureTypeStyles()) {
            List<ActiveRule> rules = new ArrayList<>();
            List<ActiveRule> others = new ArrayList<>();
            for (Rule rule : featureTypeStyle.rules()) {
                if (isActive(rule, scale)) {
                    (rule.isElseFilter() ? others : rules).add(new ActiveRule(rule, conditions.of(rule.getFilter())));
                }
            }
            boolean first = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                    featureTypeStyle.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
            if (!rules.isEmpty() || !others.isEmpty()) {
                levels.add(new Level(rules, others, first));
            }
        }
    }

    /** A hair of tolerance: a client computes the scale of a rule's border from a rounded box. */
    static boolean isActive(Rule rule, double scale) {
        return scale >= rule.getMinScaleDenominator() * (1 - 1e-6)
                && scale < rule.getMaxScaleDenominator() * (1 - 1e-6);
    }

    record ActiveRule(Rule rule, Predicate<SimpleFeature> filter) {}

    /** What is painted through before the next level begins. */
    record Level(List<ActiveRule> rules, List<ActiveRule> others, boolean firstOnly) {

        List<Symbolizer> symbolizers(SimpleFeature feature) {
            List<Symbolizer> found = new ArrayList<>(2);
            boolean matched = false;
            for (ActiveRule rule : rules) {
                if (rule.filter().test(feature)) {
                    found.addAll(rule.rule().symbolizers());
                    matched = true;
                    if (firstOnly) {
                        break;
                    }
                }
            }
            if (!matched) {
                others.forEach(rule -> found.addAll(rule.rule().symbolizers()));
            }
            return found;
        }

        boolean isTextOnly() {
            return all().allMatch(TextSymbolizer.class::isInstance);
        }

        private java.util.stream.Stream<Symbolizer> all() {
            return java.util.stream.Stream.concat(rules.stream(), others.stream())
                    .flatMap(rule -> rule.rule().symbolizers().stream());
        }
    }

    List<Level> levels() {
        return levels;
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    boolean hasText() {
        return levels.stream().flatMap(Level::all).anyMatch(TextSymbolizer.class::isInstance);
    }

    List<Symbolizer> symbolizers() {
        return levels.stream().flatMap(Level::all).toList();
    }
}
