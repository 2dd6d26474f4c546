package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.SrsName;

/** Reads coordinates in their four ways of writing, and turns them easting first; heights are dropped. */
final class GmlPositions {

    /** Of one geometry, parts included: what a plan's largest object has, many times over. */
    private static final int MOST = 200_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private int count;

    /** All positions that stand directly in this element. */
    Coordinate[] read(Element element, SrsName srs) {
        List<Coordinate> read = new ArrayList<>();
        for (Element child : Elements.of(element)) {
            switch (Elements.name(child)) {
                case "posList" -> list(child, dimension(child, element), srs, read);
                case "pos" -> read.add(corner(child, srs));
                case "coordinates" -> oldList(child, srs, read);
                case "coord" ->
                    read.add(coordinate(
                            child,
                            number(child, Elements.text(Elements.get(child, "X"))),
                            number(child, Elements.text(Elements.get(child, "Y"))),
                            srs));
                case "pointProperty", "pointRep" -> {
                    for (Coordinate point : read(Elements.get(child, "Point"), srs)) {
                        read.add(point);
                    }
                }
                default -> {} // metadata
            }
        }
        if (read.isEmpty()) {
            throw Elements.wrong(element, "thiếu tọa độ", "coordinates are missing");
        }
        return read.toArray(Coordinate[]::new);
    }

    /** An element that holds one position: pos, lowerCorner, upperCorner. */
    Coordinate corner(Element element, SrsName srs) {
        String[] numbers = words(element);
        if (numbers.length < 2 || numbers.length > 3) {
            throw Elements.wrong(element, "cần hai hoặc ba số", "two or three numbers expected");
        }
        return coordinate(element, number(element, numbers[0]), number(element, numbers[1]), srs);
    }

    private static int dimension(Element list, Element parent) {
        String own = Elements.attribute(list, "srsDimension");
        String text = own == null ? Elements.attribute(parent, "srsDimension") : own;
        if (text == null || text.equals("2")) {
            return 2;
        }
        if (text.equals("3")) {
            return 3;
        }
        throw Elements.wrong(list, "srsDimension phải là 2 hoặc 3", "srsDimension must be 2 or 3");
    }

    private void list(Element element, int dimension, SrsName srs, List<Coordinate> read) {
        String[] numbers = words(element);
        if (numbers.length % dimension != 0) {
            throw Elements.wrong(
                    element,
                    "số lượng số không chia hết cho " + dimension,
                    "the count of numbers is no multiple of " + dimension);
        }
        for (int i = 0; i < numbers.length; i += dimension) {
            read.add(coordinate(element, number(element, numbers[i]), number(element, numbers[i + 1]), srs));
        }
    }

    /** GML 2: tuples with commas inside and blanks between, unless attributes say otherwise. */
    private void oldList(Element element, SrsName srs, List<Coordinate> read) {
        String between = separator(element, "ts", "\\s+");
        String inside = separator(element, "cs", ",");
        for (String tuple : Elements.text(element).split(between)) {
            String[] numbers = tuple.strip().split(inside);
            if (numbers.length < 2 || numbers.length > 3) {
                throw Elements.wrong(element, "cần dạng x,y x,y", "expected x,y x,y");
            }
            read.add(coordinate(element, number(element, numbers[0]), number(element, numbers[1]), srs));
        }
    }

    private static String separator(Element element, String attribute, String otherwise) {
        String given = element.getAttribute(attribute);
        return given.isBlank() ? otherwise : Pattern.quote(given);
    }

    private static String[] words(Element element) {
        return BLANKS.split(Elements.text(element));
    }

    private Coordinate coordinate(Element element, double first, double second, SrsName srs) {
        if (++count > MOST) {
            throw Elements.wrong(element, "quá " + MOST + " điểm", "more than " + MOST + " points");
        }
        return srs.northingFirst() ? new Coordinate(second, first) : new Coordinate(first, second);
    }

    private static double number(Element element, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Elements.wrong(element, "'" + text + "' không phải là số", "'" + text + "' is not a number");
        }
        throw Elements.wrong(element, "'" + text + "' không hữu hạn", "'" + text + "' is not finite");
    }
}
