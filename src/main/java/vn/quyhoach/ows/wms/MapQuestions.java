package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.NamedLayers.Named;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.TimeChoices;
import vn.quyhoach.ows.wms.MapQuestion.Asked;
import vn.quyhoach.text.Bilingual;

/** Reads what GetMap and GetFeatureInfo have in common: layers with their styles, times and filters; box; picture. */
@Component
class MapQuestions {

    private static final double USUAL_DPI = 96;
    private static final double LEAST_DPI = 20;
    private static final double MOST_DPI = 1200;
    private static final Pattern DPI_OPTION = Pattern.compile("(?:^|;)dpi:([0-9.]+)(?:;|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("(?:0[xX]|#)([0-9a-fA-F]{6})");

    private final NamedLayers layers;
    private final StyleChoices styles;
    private final TimeChoices times;

    MapQuestions(NamedLayers layers, StyleChoices styles, TimeChoices times) {
        this.layers = layers;
        this.styles = styles;
        this.times = times;
    }

    MapQuestion read(WmsVersion version, OwsCall call) {
        Kvp kvp = call.kvp();
        StyleChoices.Choice choice = styles.read(kvp);
        List<String> names = choice.names();
        if (names.isEmpty()) {
            throw OwsProblems.missing("LAYERS");
        }
        if (names.size() > MapLimits.MAX_LAYERS) {
            throw OwsProblems.invalid(
                    "LAYERS",
                    new Bilingual(
                            names.size() + " lớp; tối đa " + MapLimits.MAX_LAYERS + " lớp.",
                            names.size() + " layers; at most " + MapLimits.MAX_LAYERS + "."));
        }
        List<Named> named = layers.get("LAYERS", names);
        Crs crs = version.crs(kvp);
        Bbox box = version.bbox(kvp, crs);
        int width = side(kvp, "WIDTH");
        int height = side(kvp, "HEIGHT");
        List<@Nullable Predicate> filters = MapFilters.read(kvp, named.size());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            for (PublishedLayer layer : named.get(i).members()) {
                asked.add(new Asked(layer, times.read(layer, kvp), filters.get(i), choice.style(i, layer)));
            }
        }
        Map<PublishedLayer, Selection> selections = new LinkedHashMap<>();
        asked.forEach(one -> selections.put(one.layer(), one.selection()));
        times.requireOneOf(selections, kvp);
        boolean transparent = kvp.flag("TRANSPARENT", false);
        return new MapQuestion(
                painted(asked),
                box,
                width,
                height,
                dpi(kvp, "FORMAT_OPTIONS"),
                angle(kvp),
                transparent ? null : colour(kvp));
    }

    /** A day that was not asked for but chosen is told, as annex C of WMS 1.3.0 wants it. */
    static void tellDay(MapQuestion question, OwsCall call, HttpServletResponse response) {
        if (call.kvp().find("TIME") != null) {
            return;
        }
        question.layers().stream()
                .filter(asked -> asked.layer().hasValidity())
                .map(asked -> asked.selection().since())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(day ->
                        response.setHeader(HttpHeaders.WARNING, "99 Default value used: time=" + day + " ISO8601"));
    }

    /** Painting the same twice shows nothing new: what is named again is painted once, where it was named last. */
    private static List<Asked> painted(List<Asked> asked) {
        List<Asked> once = new ArrayList<>();
        for (Asked one : asked) {
            once.remove(one);
            once.add(one);
        }
        return List.copyOf(once);
    }

    private static int side(Kvp kvp, String name) {
        kvp.get(name);
        return kvp.number(name, 0, 1, MapLimits.MAX_SIDE);
    }

    static Color colour(Kvp kvp) {
        String text = kvp.find("BGCOLOR");
        if (text == null) {
            return Color.WHITE;
        }
        Matcher colour = COLOUR.matcher(text);
        if (!colour.matches()) {
            throw OwsProblems.invalid(
                    "BGCOLOR",
                    new Bilingual(
                            "BGCOLOR=" + text + ": cần dạng 0xRRGGBB.", "BGCOLOR=" + text + ": expected 0xRRGGBB."));
        }
        return new Color(Integer.parseInt(colour.group(1), 16));
    }

    /** The same number under the names that MapServer, QGIS Server and GeoServer gave it; QGIS sends all three. */
    static double dpi(Kvp kvp, String optionsName) {
        String options = kvp.find(optionsName);
        Matcher option = DPI_OPTION.matcher(options == null ? "" : options);
        String text = kvp.find("DPI");
        if (text == null) {
            text = kvp.find("MAP_RESOLUTION");
        }
        if (text == null && option.find()) {
            text = option.group(1);
        }
        double dpi = text == null ? USUAL_DPI : number("DPI", text);
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw OwsProblems.invalid(
                    "DPI",
                    new Bilingual(
                            String.format(Locale.ROOT, "DPI=%s: cần số từ %.0f đến %.0f.", text, LEAST_DPI, MOST_DPI),
                            String.format(Locale.ROOT, "DPI=%s: expected %.0f to %.0f.", text, LEAST_DPI, MOST_DPI)));
        }
        return dpi;
    }

    private static double angle(Kvp kvp) {
        String text = kvp.find("ANGLE") == null ? kvp.find("MAP_ANGLE") : kvp.find("ANGLE");
        return text == null ? 0 : number("ANGLE", text) % 360;
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Kvp.notANumber(name, text);
        }
        throw Kvp.notANumber(name, text);
    }
}
