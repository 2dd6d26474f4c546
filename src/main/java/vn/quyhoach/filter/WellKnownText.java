package vn.quyhoach.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.text.Bilingual;

/** The geometries of a CQL2 text: well-known text, and {@code BBOX(…)}. Heights are read and not regarded. */
final class WellKnownText {

    static final Set<String> WORDS = Set.of(
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION",
            "BBOX");

    private final Tokens tokens;
    private final Shapes shapes;
    private final FilterBudget budget;

    WellKnownText(Tokens tokens, Shapes shapes, FilterBudget budget) {
        this.tokens = tokens;
        this.shapes = shapes;
        this.budget = budget;
    }

    /** Begins at the word. */
    GeometryLiteral literal() {
        if (tokens.takeWord("BBOX")) {
            return box();
        }
        return shapes.literal(geometry());
    }

    private GeometryLiteral box() {
        int at = tokens.peek().at();
        List<Double> numbers = list(tokens::expectNumber);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw Tokens.unreadable(at, new Bilingual("BBOX cần 4 hoặc 6 số", "BBOX takes 4 or 6 numbers"));
        }
        return shapes.box(numbers);
    }

    private Geometry geometry() {
        Tokens.Token word = tokens.take();
        String kind = word.text().toUpperCase(Locale.ROOT);
        tokens.takeWord("Z");
        try {
            return switch (kind) {
                case "POINT" -> point();
                case "LINESTRING" -> line();
                case "POLYGON" -> polygon();
                case "MULTIPOINT" -> new MultiPoint(list(this::pointOfMany).toArray(Point[]::new), shapes.factory());
                case "MULTILINESTRING" ->
                    new MultiLineString(list(this::line).toArray(LineString[]::new), shapes.factory());
                case "MULTIPOLYGON" -> new MultiPolygon(list(this::polygon).toArray(Polygon[]::new), shapes.factory());
                case "GEOMETRYCOLLECTION" -> collection();
                default -> throw Tokens.unreadable(word.at(), new Bilingual("cần một hình", "expected a geometry"));
            };
        } catch (IllegalArgumentException e) {
            // of JTS: a ring that is not closed or has too few corners
            throw Tokens.unreadable(
                    word.at(),
                    new Bilingual(
                            "hình " + kind
                                    + " không hợp lệ: đường biên phải khép kín và có ít nhất 4 điểm, đường ít nhất 2 điểm",
                            "the " + kind + " is none: rings are closed and have 4 points at least, lines 2"));
        }
    }

    private Geometry collection() {
        budget.enter();
        List<Geometry> parts = list(() -> {
            if (!WORDS.contains(tokens.peek().text().toUpperCase(Locale.ROOT)) || tokens.isWord("BBOX")) {
                throw tokens.expected(new Bilingual("một hình", "a geometry"));
            }
            return geometry();
        });
        budget.leave();
        return shapes.factory().createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    private Point point() {
        tokens.expectSign("(");
        Coordinate corner = corner();
        tokens.expectSign(")");
        return shapes.factory().createPoint(corner);
    }

    /** Also without brackets of its own, as older writers do. */
    private Point pointOfMany() {
        return tokens.isSign("(") ? point() : shapes.factory().createPoint(corner());
    }

    private LineString line() {
        return shapes.factory().createLineString(corners());
    }

    private Polygon polygon() {
        List<LinearRing> rings = list(() -> shapes.factory().createLinearRing(corners()));
        return shapes.factory()
                .createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private Coordinate[] corners() {
        return list(this::corner).toArray(Coordinate[]::new);
    }

    private Coordinate corner() {
        double first = tokens.expectNumber();
        double second = tokens.expectNumber();
        if (!tokens.isSign(",") && !tokens.isSign(")")) {
            tokens.expectNumber();
        }
        return shapes.corner(first, second);
    }

    /** One or more in brackets. */
    private <T> List<T> list(Supplier<T> item) {
        tokens.expectSign("(");
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (tokens.takeSign(","));
        tokens.expectSign(")");
        return items;
    }
}
