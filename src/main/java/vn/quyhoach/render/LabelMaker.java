package vn.quyhoach.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Font;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.render.Anchors.Anchor;
import vn.quyhoach.render.Label.Halo;
import vn.quyhoach.render.Label.Rank;

/** Makes the labels of a feature; {@link LabelSheet} decides which of them are written. */
final class LabelMaker {

    /** Air around words, in pixels at 96 dpi. */
    private static final double AIR = 2;

    private static final double USUAL_TURN = 22.5;

    private final Viewport viewport;
    private final LabelSheet sheet;
    private final Clip near;
    private final Map<Words, TextBlock> blocks = new HashMap<>();

    private record Words(java.awt.Font font, String text) {}

    LabelMaker(Viewport viewport, LabelSheet sheet) {
        this.viewport = viewport;
        this.sheet = sheet;
        this.near = new Clip(viewport.frame(Reach.LABEL * viewport.pixelSize()));
    }

    /** @param layer the place of the layer from the bottom */
    void add(TextSymbolizer symbolizer, Object feature, long id, PixelGeometry geometry, int layer) {
        double unit = Symbols.unit(symbolizer, viewport);
        java.awt.Font font = font(symbolizer.getFont(), feature, unit);
        TextBlock block = blocks.computeIfAbsent(
                new Words(font, Values.text(symbolizer.getLabel(), feature, "")),
                words -> new TextBlock(words.font(), words.text()));
        if (block.isEmpty() || geometry.points() == 0) {
            return;
        }
        Rectangle2D bounds = geometry.bounds();
        Rank rank = new Rank(
                layer,
                Values.anyNumber(symbolizer.getPriority(), feature, 0),
                Math.max(bounds.getWidth(), bounds.getHeight()),
                id,
                0);
        boolean follow = "true".equals(symbolizer.getOptions().get("followLine"));
        if (geometry.kind() != PixelGeometry.Kind.POINT
                && (follow || symbolizer.getLabelPlacement() instanceof LinePlacement)) {
            along(symbolizer, feature, geometry, unit, block, rank);
        } else {
            at(symbolizer, feature, geometry, unit, block, rank);
        }
    }

    private static java.awt.Font font(Font font, Object feature, double unit) {
        double size = Math.max(1, Math.min(200, Values.number(font.getSize(), feature, 10) * unit));
        return Fonts.of(
                Values.text(font.getWeight(), feature, "normal").equals("bold"),
                !Values.text(font.getStyle(), feature, "normal").equals("normal"),
                size);
    }

    private void at(
            TextSymbolizer symbolizer,
            Object feature,
            PixelGeometry geometry,
            double unit,
            TextBlock block,
            Rank rank) {
        double anchorX = 0.5;
        double anchorY = 0.5;
        double moveX = 0;
        double moveY = 0;
        double turn = 0;
        if (symbolizer.getLabelPlacement() instanceof PointPlacement placement) {
            AnchorPoint anchor = placement.getAnchorPoint();
            if (anchor != null) {
                anchorX = Values.number(anchor.getAnchorPointX(), feature, 0);
                anchorY = Values.number(anchor.getAnchorPointY(), feature, 0.5);
            }
            Displacement moved = placement.getDisplacement();
            if (moved != null) {
                moveX = Values.number(moved.getDisplacementX(), feature, 0) * unit;
                moveY = -Values.number(moved.getDisplacementY(), feature, 0) * unit;
            }
            turn = Math.toRadians(Values.number(placement.getRotation(), feature, 0));
        }
        Shape shape = block.at(option(symbolizer, "autoWrap", 0) * unit, anchorX, anchorY);
        int number = 0;
        for (Anchor anchor : Anchors.points(geometry)) {
            AffineTransform place = AffineTransform.getTranslateInstance(anchor.x() + moveX, anchor.y() + moveY);
            place.rotate(turn);
            Shape placed = place.createTransformedShape(shape);
            add(symbolizer, feature, unit, block, numbered(rank, number++), placed, List.of(placed.getBounds2D()), 0);
        }
    }

    private void along(
            TextSymbolizer symbolizer,
            Object feature,
            PixelGeometry geometry,
            double unit,
            TextBlock block,
            Rank rank) {
        LinePlacement placement = symbolizer.getLabelPlacement() instanceof LinePlacement line ? line : null;
        double offset = placement == null ? 0 : Values.number(placement.getPerpendicularOffset(), feature, 0) * unit;
        double gap = gap(symbolizer, placement, feature) * unit;
        double mostTurn = Math.toRadians(option(symbolizer, "maxAngleDelta", USUAL_TURN));
        double width = block.width();
        int number = 0;
        for (int part = 0; part < geometry.parts(); part++) {
            Along line = new Along(geometry, part);
            // as many as there is room for, each in the middle of its share of the line
            int count = gap > 0 ? (int) Math.max(1, Math.floor(line.length() / (width + gap))) : 1;
            double share = line.length() / count;
            for (int i = 0; i < count; i++) {
                double middle = (i + 0.5) * share;
                if (isFar(line, middle)) {
                    continue;
                }
                if (placement != null && !placement.isAligned()) {
                    Along.Place place = line.at(middle);
                    Shape level = AffineTransform.getTranslateInstance(place.x(), place.y() - offset)
                            .createTransformedShape(block.at(0, 0.5, 0.5));
                    add(
                            symbolizer,
                            feature,
                            unit,
                            block,
                            numbered(rank, number++),
                            level,
                            List.of(level.getBounds2D()),
                            gap);
                    continue;
                }
                TextBlock.Letters letters = block.along(line, middle, offset, mostTurn);
                if (letters != null) {
                    add(
                            symbolizer,
                            feature,
                            unit,
                            block,
                            numbered(rank, number++),
                            letters.shape(),
                            letters.boxes(),
                            gap);
                }
            }
        }
    }

    private boolean isFar(Along line, double middle) {
        Along.Place place = line.at(middle);
        return !near.meets(new Rectangle2D.Double(place.x(), place.y(), 0, 0));
    }

    private static double gap(TextSymbolizer symbolizer, @Nullable LinePlacement placement, Object feature) {
        double repeat = option(symbolizer, "repeat", 0);
        if (repeat > 0 || placement == null || !placement.isRepeated()) {
            return repeat;
        }
        return Math.max(1, Values.number(placement.getGap(), feature, 0));
    }

    private static Rank numbered(Rank rank, int number) {
        return new Rank(rank.layer(), rank.priority(), rank.size(), rank.feature(), number);
    }

    private void add(
            TextSymbolizer symbolizer,
            Object feature,
            double unit,
            TextBlock block,
            Rank rank,
            Shape shape,
            List<Rectangle2D> covered,
            double gap) {
        Halo halo = null;
        double air = (AIR + option(symbolizer, "spaceAround", 0)) * unit;
        if (symbolizer.getHalo() != null) {
            double radius = Values.number(symbolizer.getHalo().getRadius(), feature, 1) * unit;
            halo = new Halo(
                    Values.colour(
                            symbolizer.getHalo().getFill().getColor(),
                            symbolizer.getHalo().getFill().getOpacity(),
                            feature,
                            Color.WHITE),
                    radius);
            air += radius;
        }
        double margin = air;
        List<Rectangle2D> boxes = covered.stream()
                .map(box -> (Rectangle2D) new Rectangle2D.Double(
                        box.getX() - margin,
                        box.getY() - margin,
                        box.getWidth() + 2 * margin,
                        box.getHeight() + 2 * margin))
                .toList();
        Color colour = Values.colour(
                symbolizer.getFill().getColor(), symbolizer.getFill().getOpacity(), feature, Color.BLACK);
        Label label = new Label(
                rank,
                block.text(),
                shape,
                boxes,
                colour,
                halo,
                // words along a line come back after a gap, also where the next piece of a road begins
                gap / 2,
                "false".equals(symbolizer.getOptions().get("conflictResolution")));
        if (near.meets(label.bounds())) {
            sheet.add(label);
        }
    }

    private static double option(TextSymbolizer symbolizer, String name, double otherwise) {
        String value = symbolizer.getOptions().get(name);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
