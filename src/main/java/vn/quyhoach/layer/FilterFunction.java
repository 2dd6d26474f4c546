package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.layer.FilterKinds.Kind;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The functions filters may call; each is declared to clients, and there are no others. */
public enum FilterFunction {
    AREA(
            new Bilingual("Diện tích, m² trong VN-2000", "Area, m² in VN-2000"),
            Kind.NUMBER,
            "st_area(%s)",
            Kind.GEOMETRY),
    LENGTH(
            new Bilingual("Chiều dài, m trong VN-2000", "Length, m in VN-2000"),
            Kind.NUMBER,
            "st_length(%s)",
            Kind.GEOMETRY),
    DISTANCE(
            new Bilingual("Khoảng cách, m trong VN-2000", "Distance, m in VN-2000"),
            Kind.NUMBER,
            "st_distance(%s, %s)",
            Kind.GEOMETRY,
            Kind.GEOMETRY),
    BUFFER(
            new Bilingual(
                    "Vùng quanh một hình, số mét (tối đa 100 km)", "The ground around, by metres (at most 100 km)"),
            Kind.GEOMETRY,
            "st_buffer(%s, least(100000, greatest(-100000, cast(%s as double precision))))",
            Kind.GEOMETRY,
            Kind.NUMBER),
    CENTROID(new Bilingual("Trọng tâm", "Centroid"), Kind.GEOMETRY, "st_centroid(%s)", Kind.GEOMETRY),
    YEAR(new Bilingual("Năm của một ngày", "Year of a date"), Kind.NUMBER, "extract(year from %s)", Kind.DATE),
    LOWER(new Bilingual("Chữ thường", "In lower case"), Kind.TEXT, "lower(%s)", Kind.TEXT),
    UPPER(new Bilingual("Chữ hoa", "In upper case"), Kind.TEXT, "upper(%s)", Kind.TEXT),
    ABS(new Bilingual("Giá trị tuyệt đối", "Absolute value"), Kind.NUMBER, "abs(%s)", Kind.NUMBER),
    ROUND(new Bilingual("Số nguyên gần nhất", "Nearest whole number"), Kind.NUMBER, "round(%s)", Kind.NUMBER);

    private final Bilingual title;
    private final Kind result;
    private final String sql;
    private final List<Kind> arguments;

    FilterFunction(Bilingual title, Kind result, String sql, Kind... arguments) {
        this.title = title;
        this.result = result;
        this.sql = sql;
        this.arguments = List.of(arguments);
    }

    /** @throws ProblemException {@code FILTER_INVALID} for a name that is none */
    static FilterFunction of(String name) {
        return Arrays.stream(values())
                .filter(function -> function.word().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FILTER_INVALID,
                        Map.of(
                                "reason",
                                new Bilingual(
                                        "không có hàm " + name + "; xem /ogc/functions",
                                        "there is no function " + name + "; see /ogc/functions"))));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual title() {
        return title;
    }

    /** The kinds of the arguments, in words of JSON schema. */
    public List<String> argumentTypes() {
        return arguments.stream().map(FilterFunction::type).toList();
    }

    public String resultType() {
        return type(result);
    }

    Kind result() {
        return result;
    }

    String sql(List<Expression> given, FilterTerms terms) {
        if (given.size() != arguments.size()) {
            throw FilterKinds.invalid(new Bilingual(
                    word() + " cần " + arguments.size() + " tham số, không phải " + given.size(),
                    word() + " takes " + arguments.size() + " arguments, not " + given.size()));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            values.add(terms.term(given.get(i), arguments.get(i)));
        }
        return sql.formatted(values.toArray());
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
            case GEOMETRY -> "geometry";
            case INTERVAL -> "interval";
            case ARRAY -> "array";
        };
    }
}
