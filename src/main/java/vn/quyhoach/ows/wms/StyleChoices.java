package vn.quyhoach.ows.wms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.SldDocument;
import vn.quyhoach.style.SldDocument.NamedLayer;
import vn.quyhoach.style.SldDocument.NamedStyle;
import vn.quyhoach.style.SldReader;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/** Reads {@code LAYERS} and {@code STYLES}, and the SLD a caller brings along in {@code SLD_BODY}. */
@Component
class StyleChoices {

    /** An SLD as long as a layer with all land-use classes has. */
    private static final int LONGEST_SLD = 512 * 1024;

    private final Styles styles;
    private final StyleStore store;

    StyleChoices(Styles styles, StyleStore store) {
        this.styles = styles;
        this.store = store;
    }

    /** Which layers, and how each looks. */
    final class Choice {

        private final List<String> names;
        private final List<String> wanted;
        private final @Nullable SldDocument sld;

        private Choice(List<String> names, List<String> wanted, @Nullable SldDocument sld) {
            this.names = names;
            this.wanted = wanted;
            this.sld = sld;
        }

        /** The names of the layers, bottom to top. */
        List<String> names() {
            return names;
        }

        /**
         * The style of the layer at that place: the caller's own, else the house's.
         *
         * @throws ProblemException {@code StyleNotDefined}
         */
        PaintableStyle style(int place, PublishedLayer layer) {
            String style = wanted.isEmpty() ? "" : wanted.get(place);
            return named(sld, names.get(place), style)
                    .map(found -> found.style() == null ? house(layer, found.name()) : found.style())
                    .orElseGet(() -> house(layer, style));
        }
    }

    Choice read(Kvp kvp) {
        if (kvp.find("SLD") != null) {
            throw OwsProblems.invalid(
                    "SLD",
                    new Bilingual(
                            "Dịch vụ không tải SLD từ địa chỉ khác; hãy gửi nội dung trong SLD_BODY.",
                            "The service fetches no SLD from elsewhere; send its text in SLD_BODY."));
        }
        SldDocument sld = sld(kvp);
        List<String> names = kvp.list("LAYERS");
        List<String> wanted = kvp.list("STYLES");
        if (names.isEmpty() && sld != null) {
            names = sld.layers().stream().map(NamedLayer::name).toList();
            wanted = List.of();
        }
        if (!wanted.isEmpty() && wanted.size() != names.size()) {
            throw OwsProblems.of(
                    OwsCode.STYLE_NOT_DEFINED,
                    "STYLES",
                    new Bilingual(
                            "STYLES có " + wanted.size() + " giá trị, LAYERS có " + names.size() + ".",
                            "STYLES has " + wanted.size() + " values, LAYERS " + names.size() + "."));
        }
        return new Choice(names, wanted, sld);
    }

    /** What the caller's SLD says of a layer: the style of that name, or the first. */
    private static Optional<NamedStyle> named(@Nullable SldDocument sld, String layer, @Nullable String style) {
        return sld == null
                ? Optional.empty()
                : sld.layers().stream()
                        .filter(candidate -> candidate.name().equals(layer))
                        .flatMap(candidate -> candidate.styles().stream())
                        .filter(candidate -> style == null
                                || style.isEmpty()
                                || candidate.name().equals(style))
                        .findFirst();
    }

    /** The style that the caller's SLD writes out for a layer; empty if it names one of the house's, or none. */
    static Optional<PaintableStyle> own(SldDocument sld, PublishedLayer layer, @Nullable String style) {
        return named(sld, layer.id(), style).map(NamedStyle::style);
    }

    /**
     * The layer's own style, or one that a planner brought in for it.
     *
     * @throws ProblemException {@code StyleNotDefined}
     */
    PaintableStyle house(PublishedLayer layer, String name) {
        if (name.isEmpty() || name.equals(LayerDetails.STYLE) || name.equals(layer.id())) {
            return styles.paintable(layer);
        }
        return store.paintable(layer, name)
                .orElseThrow(() -> OwsProblems.of(
                        OwsCode.STYLE_NOT_DEFINED,
                        "STYLES",
                        new Bilingual(
                                "Lớp " + layer.id() + " không có kiểu \"" + name + "\"; có: " + names(layer) + ".",
                                "The layer " + layer.id() + " has no style \"" + name + "\" but " + names(layer)
                                        + ".")));
    }

    private String names(PublishedLayer layer) {
        return Stream.concat(
                        Stream.of(LayerDetails.STYLE),
                        store.list().stream()
                                .filter(style -> style.isFor(layer) && style.isPaintable())
                                .map(StoredStyle::id))
                .collect(Collectors.joining(", "));
    }

    static @Nullable SldDocument sld(Kvp kvp) {
        String body = kvp.find("SLD_BODY");
        if (body == null) {
            return null;
        }
        if (body.length() > LONGEST_SLD) {
            throw OwsProblems.invalid(
                    "SLD_BODY",
                    new Bilingual(
                            "SLD dài " + body.length() + " ký tự; tối đa " + LONGEST_SLD + ".",
                            "The SLD has " + body.length() + " characters; at most " + LONGEST_SLD + "."));
        }
        try {
            return SldReader.read(body);
        } catch (ProblemException e) {
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "SLD_BODY", e);
        }
    }
}
