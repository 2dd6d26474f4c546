package vn.quyhoach.vectorfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.text.Words;

/**
 * Which columns of a table say where its rows lie: one of well-known text, or two of coordinates. The names X and Y say
 * nothing: Vietnamese surveyors write northing as X, programs write easting so. The values tell, for in Vietnam every
 * northing is above 800,000 m and every easting of a zone below.
 *
 * @param header row of the heads
 * @param wkt column of well-known text; -1 for none
 * @param east column of easting or longitude, and north of northing or latitude; -1 for none
 */
record TablePlaces(int header, int wkt, int east, int north) {

    private static final int MOST_TITLES = 20;
    private static final int SAMPLE = 200;
    private static final double LEAST_NORTHING = 800_000;
    private static final double MOST_DEGREES = 180;

    private static final Pattern WKT = Pattern.compile(
            "(?i)\\s*(SRID=\\d+;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON)\\s*[ZM]*\\s*[(E].*|(?i)\\s*GEOMETRYCOLLECTION.*");

    private static final Set<String> EAST = Set.of(
            "e", "east", "easting", "lon", "lng", "long", "longitude", "kinhdo", "dong", "toadodong", "ydong", "yeast");
    private static final Set<String> NORTH =
            Set.of("n", "north", "northing", "lat", "latitude", "vido", "bac", "toadobac", "xbac", "xnorth");
    private static final Set<String> FIRST = Set.of("x", "xm", "toadox", "xcoord", "coordx", "pointx", "xvn2000");
    private static final Set<String> SECOND = Set.of("y", "ym", "toadoy", "ycoord", "coordy", "pointy", "yvn2000");

    /** Whether the values and not the names said which is which. */
    boolean told(List<String> heads) {
        return east >= 0 && (FIRST.contains(plain(heads.get(east))) || SECOND.contains(plain(heads.get(east))));
    }

    /** Empty for a table that does not say where its rows lie. */
    static Optional<TablePlaces> find(List<List<String>> rows) {
        for (int i = 0; i < Math.min(MOST_TITLES, rows.size()); i++) {
            List<String> heads = rows.get(i);
            int wkt = wkt(heads, rows.subList(i + 1, rows.size()));
            if (wkt >= 0) {
                return Optional.of(new TablePlaces(i, wkt, -1, -1));
            }
            TablePlaces columns = columns(i, heads, rows.subList(i + 1, rows.size()));
            if (columns != null) {
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    private static int wkt(List<String> heads, List<List<String>> below) {
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            boolean is = below.stream()
                    .limit(SAMPLE)
                    .filter(row -> at < row.size() && !row.get(at).isBlank())
                    .findFirst()
                    .filter(row -> WKT.matcher(TableFile.oneLine(row.get(at))).matches())
                    .isPresent();
            if (is && !WKT.matcher(heads.get(column)).matches()) {
                return column;
            }
        }
        return -1;
    }

    private static @Nullable TablePlaces columns(int row, List<String> heads, List<List<String>> below) {
        int east = named(heads, EAST);
        int north = named(heads, NORTH);
        if (east >= 0 && north >= 0) {
            return new TablePlaces(row, -1, east, north);
        }
        int first = named(heads, FIRST);
        int second = named(heads, SECOND);
        if (first < 0 || second < 0) {
            return null;
        }
        return firstIsNorth(typical(below, first), typical(below, second))
                ? new TablePlaces(row, -1, second, first)
                : new TablePlaces(row, -1, first, second);
    }

    private static int named(List<String> heads, Set<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            if (names.contains(plain(heads.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code "Tọa độ X (m)"} is {@code toadox}. */
    private static String plain(String head) {
        return Words.folded(head.replaceAll("\\(.*?\\)", ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static boolean firstIsNorth(double first, double second) {
        if (Math.abs(first) <= MOST_DEGREES && Math.abs(second) <= MOST_DEGREES) {
            return first < second; // Vietnam: 8° to 24° north, 102° to 110° east
        }
        return first >= LEAST_NORTHING && second < LEAST_NORTHING;
    }

    private static double typical(List<List<String>> rows, int column) {
        List<Double> values = new ArrayList<>();
        for (List<String> row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            if (column < row.size()) {
                number(row.get(column)).ifPresent(values::add);
            }
        }
        values.sort(null);
        return values.isEmpty() ? 0 : values.get(values.size() / 2);
    }

    /** With a decimal point or comma, and the other between thousands. */
    static OptionalDouble number(String written) {
        String text = written.replaceAll("[\\s\u00A0']", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        } else if (text.indexOf(',') != comma) {
            text = text.replace(",", "");
        } else if (text.indexOf('.') != point) {
            text = text.replace(".", "");
        } else {
            text = text.replace(',', '.');
        }
        try {
            return text.matches("[-+]?[0-9.]+([eE][-+]?\\d+)?")
                    ? OptionalDouble.of(Double.parseDouble(text))
                    : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
