package vn.quyhoach.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.style.Styles;

/** Paints legends: the symbols of a style's rules with their words, by the same hand that paints the map. */
@Component
public class LegendPainter {

    private static final double FONT_SIZE = 12;
    private static final double GAP = 6;
    private static final Color INK = new Color(0x2b2b2b);

    /** A pixel of the ground where no scale is given; only symbols in metres look at it. */
    private static final double USUAL_SCALE = 25_000;

    private final Styles styles;
    private final RenderProperties limits;

    LegendPainter(Styles styles, RenderProperties limits) {
        this.styles = styles;
        this.limits = limits;
    }

    /**
     * Symbols of one line of the legend. Rules of one name are one thing to the eye: those of different levels lie over
     * each other, such as a casing and its inside; those of one level are the same thing at different scales.
     */
    private record Entry(String name, String title, List<Symbolizer> symbolizers, Set<FeatureTypeStyle> levels) {}

    /**
     * The legend as a file.
     *
     * @throws ProblemException {@code NOT_FOUND} for a rule that is not there; {@code MAP_TOO_LARGE}
     */
    public byte[] picture(LegendView legend, PictureFormat format) {
        double unit = legend.dpi() / MapView.USUAL_DPI;
        List<Entry> entries = entries(legend);
        if (legend.rule() != null) {
            Entry wanted = entries.stream()
                    .filter(entry -> entry.name().equals(legend.rule()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", legend.rule())));
            return PictureWriter.write(
                    sheet(legend, legend.width(), legend.height()),
                    format,
                    limits,
                    canvas -> symbol(legend, wanted, canvas, format.isVector()));
        }
        double line = Math.max(legend.height(), FONT_SIZE * 1.3 * unit) + GAP * unit;
        List<TextBlock> words = entries.stream()
                .map(entry -> new TextBlock(Fonts.of(false, false, FONT_SIZE * unit), entry.title()))
                .toList();
        double widest = words.stream().mapToDouble(TextBlock::width).max().orElse(0);
        int width = (int) Math.ceil(legend.width() + widest + 3 * GAP * unit);
        int height = (int) Math.ceil(Math.max(1, entries.size()) * line + GAP * unit);
        return PictureWriter.write(sheet(legend, width, height), format, limits, canvas -> {
            Graphics.prepare(canvas);
            for (int i = 0; i < entries.size(); i++) {
                double top = GAP * unit + i * line;
                AffineTransform before = canvas.getTransform();
                canvas.translate(GAP * unit, top + (line - GAP * unit - legend.height()) / 2);
                symbol(legend, entries.get(i), canvas, format.isVector());
                canvas.setTransform(before);
                canvas.setPaint(INK);
                canvas.fill(AffineTransform.getTranslateInstance(
                                legend.width() + 2 * GAP * unit, top + (line - GAP * unit) / 2)
                        .createTransformedShape(words.get(i).at(0, 0, 0.5)));
            }
        });
    }

    private static MapView sheet(LegendView legend, int width, int height) {
        double metres = (legend.scale() == null ? USUAL_SCALE : legend.scale()) * 0.00028;
        return MapView.of(List.of(), new Bbox(0, 0, width * metres, height * metres, Crs.NATIONAL), width, height)
                .at(legend.dpi())
                .on(legend.background());
    }

    private List<Entry> entries(LegendView legend) {
        Map<String, String> titles = new LinkedHashMap<>();
        styles.legend(legend.layer())
                .forEach(entry -> titles.put(
                        entry.code(),
                        legend.english() ? entry.name().en() : entry.name().vi()));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (FeatureTypeStyle level : legend.style().style().featureTypeStyles()) {
            for (Rule rule : level.rules()) {
                List<Symbolizer> visible = rule.symbolizers().stream()
                        .filter(symbolizer -> !(symbolizer instanceof TextSymbolizer))
                        .toList();
                if (visible.isEmpty() || legend.scale() != null && !ActiveStyle.isActive(rule, legend.scale())) {
                    continue;
                }
                String title = titles.getOrDefault(rule.getName(), title(rule, legend.english()));
                Entry entry = entries.computeIfAbsent(
                        rule.getName().isEmpty() ? title : rule.getName(),
                        name -> new Entry(
                                name, title, new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>())));
                if (entry.levels().add(level)) {
                    entry.symbolizers().addAll(visible);
                }
            }
        }
        return List.copyOf(entries.values());
    }

    private static String title(Rule rule, boolean english) {
        if (rule.getName().equals(Styles.OTHER_RULE)) {
            return english ? Styles.OTHER.en() : Styles.OTHER.vi();
        }
        return rule.getDescription() == null || rule.getDescription().getTitle() == null
                ? rule.getName()
                : rule.getDescription().getTitle().toString();
    }

    private static void symbol(LegendView legend, Entry entry, Graphics2D canvas, boolean vector) {
        Graphics.prepare(canvas);
        Viewport viewport = new Viewport(sheet(legend, legend.width(), legend.height()));
        Symbols symbols = new Symbols(canvas, viewport, new Graphics(viewport, vector), 64, false);
        java.awt.Shape before = canvas.getClip();
        canvas.clip(new Rectangle2D.Double(0, 0, legend.width(), legend.height()));
        PixelGeometry sample = sample(legend);
        entry.symbolizers().forEach(symbolizer -> symbols.paint(symbolizer, "", sample));
        canvas.setClip(before);
    }

    /** A field, a bend of a line, a point. */
    private static PixelGeometry sample(LegendView legend) {
        double right = legend.width();
        double down = legend.height();
        double in = Math.min(right, down) / 8;
        PixelGeometry sample = new PixelGeometry(
                switch (legend.layer().geometry()) {
                    case POLYGON -> PixelGeometry.Kind.POLYGON;
                    case LINE -> PixelGeometry.Kind.LINE;
                    case POINT -> PixelGeometry.Kind.POINT;
                });
        switch (sample.kind()) {
            case POLYGON -> {
                sample.add(in, in);
                sample.add(right - in, in);
                sample.add(right - in, down - in);
                sample.add(in, down - in);
                sample.add(in, in);
            }
            case LINE -> {
                sample.add(in, down * 0.7);
                sample.add(right * 0.4, down * 0.35);
                sample.add(right * 0.6, down * 0.65);
                sample.add(right - in, down * 0.3);
            }
            case POINT -> sample.add(right / 2, down / 2);
        }
        sample.endPart();
        return sample;
    }
}
