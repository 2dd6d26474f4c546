package vn.quyhoach.style;

import static vn.quyhoach.style.SldGraphics.STYLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.util.SimpleInternationalString;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Reads SLD 1.0 and SLD 1.1 with SE 1.1 into GeoTools' style model. What the painter does not paint is refused with the
 * element's place and what there is instead: a style that is painted is painted whole.
 */
public final class SldReader {

    private static final int MOST_RULES = 2_000;

    private final SldExpressions expressions = new SldExpressions();
    private final SldFilters filters = new SldFilters(expressions);
    private final SldSymbolizers symbolizers = new SldSymbolizers(expressions);
    private int rules;

    private SldReader() {}

    /**
     * Reads a document.
     *
     * @throws ProblemException {@code STYLE_UNREADABLE}, {@code STYLE_UNSUPPORTED}
     */
    public static SldDocument read(String xml) {
        SldNode root = SldNode.parse(xml);
        if (!root.is("StyledLayerDescriptor")) {
            throw root.unsupported("StyledLayerDescriptor");
        }
        String version = root.attribute("version", "1.0.0");
        if (!Set.of("1.0.0", "1.0.20", "1.1.0").contains(version)) {
            throw root.unsupported("version " + version, "1.0.0, 1.1.0");
        }
        root.allow("Name", "Title", "Abstract", "Description", "NamedLayer");
        List<SldDocument.NamedLayer> layers =
                root.children("NamedLayer").stream().map(SldReader::layer).toList();
        if (layers.isEmpty()) {
            throw root.invalid(new Bilingual("không có NamedLayer", "there is no NamedLayer"));
        }
        return new SldDocument(version, layers);
    }

    private static SldDocument.NamedLayer layer(SldNode node) {
        node.allow("Name", "Description", "NamedStyle", "UserStyle");
        List<SldDocument.NamedStyle> styles = new ArrayList<>();
        for (SldNode child : node.children()) {
            if (child.is("NamedStyle")) {
                styles.add(new SldDocument.NamedStyle(child.required("Name").text(), null));
            } else if (child.is("UserStyle")) {
                // a reader a style, because each remembers the attributes of its own
                styles.add(new SldReader().style(child));
            }
        }
        return new SldDocument.NamedLayer(node.required("Name").text(), styles);
    }

    private SldDocument.NamedStyle style(SldNode node) {
        node.allow("Name", "Title", "Abstract", "Description", "IsDefault", "FeatureTypeStyle");
        String name = node.child("Name").map(SldNode::text).orElse("");
        Style style = STYLES.createStyle();
        style.setName(name);
        node.child("IsDefault")
                .ifPresent(flag -> style.setDefault(Set.of("1", "true").contains(flag.text())));
        for (SldNode child : node.children("FeatureTypeStyle")) {
            style.featureTypeStyles().add(featureTypeStyle(child));
        }
        if (rules == 0) {
            throw node.invalid(new Bilingual("không có Rule nào", "there is no Rule"));
        }
        return new SldDocument.NamedStyle(name, new PaintableStyle(style, expressions.attributes()));
    }

    private FeatureTypeStyle featureTypeStyle(SldNode node) {
        node.allow(
                "Name",
                "Title",
                "Abstract",
                "Description",
                "FeatureTypeName",
                "SemanticTypeIdentifier",
                "Rule",
                "VendorOption");
        FeatureTypeStyle made = STYLES.createFeatureTypeStyle();
        for (SldNode option : node.children("VendorOption")) {
            String setting = option.attribute("name", "") + "=" + option.text();
            if (!setting.equals("ruleEvaluation=first") && !setting.equals("ruleEvaluation=all")) {
                throw option.unsupported(setting, "ruleEvaluation=first, ruleEvaluation=all");
            }
            made.getOptions().put(FeatureTypeStyle.KEY_EVALUATION_MODE, option.text());
        }
        for (SldNode child : node.children("Rule")) {
            made.rules().add(rule(child));
        }
        return made;
    }

    private Rule rule(SldNode node) {
        if (++rules > MOST_RULES) {
            throw node.invalid(new Bilingual("quá " + MOST_RULES + " Rule", "more than " + MOST_RULES + " rules"));
        }
        Rule rule = STYLES.createRule();
        rule.setName(node.child("Name").map(SldNode::text).orElse(""));
        rule.setDescription(description(node));
        for (SldNode child : node.children()) {
            switch (child.name()) {
                case "Name", "Title", "Abstract", "Description", "LegendGraphic" -> {
                    // words for people; the legend is drawn from the symbols themselves
                }
                case "Filter" -> rule.setFilter(filters.read(child));
                case "ElseFilter" -> rule.setElseFilter(true);
                case "MinScaleDenominator" -> rule.setMinScaleDenominator(expressions.number(child));
                case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(expressions.number(child));
                default -> {
                    if (!SldSymbolizers.NAMES.contains(child.name())) {
                        throw child.unsupported("Filter, ElseFilter, MinScaleDenominator, MaxScaleDenominator, "
                                + String.join(", ", SldSymbolizers.NAMES));
                    }
                    rule.symbolizers().add(symbolizers.read(child));
                }
            }
        }
        return rule;
    }

    /** SLD 1.0 has the title beside the rule's name, SE 1.1 inside a description. */
    private static Description description(SldNode node) {
        SldNode place = node.child("Description").orElse(node);
        return STYLES.description(words(place, "Title"), words(place, "Abstract"));
    }

    private static @Nullable SimpleInternationalString words(SldNode node, String name) {
        return node.child(name)
                .map(found -> new SimpleInternationalString(found.text()))
                .orElse(null);
    }
}
