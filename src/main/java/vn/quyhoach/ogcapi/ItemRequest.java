package vn.quyhoach.ogcapi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Expression.DateLiteral;
import vn.quyhoach.filter.Expression.Literal;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FilterParameters;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.layer.SortKey;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads the parameters of {@code /items}. */
final class ItemRequest {

    static final int DEFAULT_LIMIT = 1_000;
    static final int MAX_LIMIT = 10_000;

    /** A page for people. */
    private static final int HTML_LIMIT = 50;

    private static final long MAX_OFFSET = 10_000_000;

    /** Beside those of every service and the attributes. */
    static final List<String> PARAMETERS = List.of(
            "f",
            "limit",
            "offset",
            "startIndex",
            "cursor",
            "bbox",
            "bbox-crs",
            "crs",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "skipGeometry",
            LayerSchema.ID);

    private static final int MAX_SORT_KEYS = 8;

    private ItemRequest() {}

    /** The names {@code /items} of a layer knows: those of the standard, those of every service, the attributes. */
    static List<String> names(LayerSchema schema) {
        List<String> names = new ArrayList<>(PARAMETERS);
        names.addAll(Selections.PARAMETERS);
        schema.attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    static FeatureQuery query(
            PublishedLayer layer,
            LayerSchema schema,
            QueryParameters parameters,
            Selections selections,
            Representation wants) {
        int usual = wants == Representation.HTML ? HTML_LIMIT : DEFAULT_LIMIT;
        // more than there may be is no error, says the standard (fc-limit-response-1): it is as many as there may be
        long limit = Math.min(parameters.number("limit", usual, 1, Long.MAX_VALUE), MAX_LIMIT);
        FeatureQuery query = FeatureQuery.of(layer, selections.read(layer, parameters))
                .in(bbox(parameters))
                .filter(FilterParameters.read(parameters))
                .filter(equal(schema, parameters))
                .sortedBy(sort(parameters))
                .as(crs(parameters, "crs"));
        String properties = parameters.find("properties");
        if (properties != null) {
            query = query.properties(names(schema, properties));
        }
        if (truth("skipGeometry", parameters.find("skipGeometry"))) {
            query = query.withoutGeometry();
        }
        String cursor = parameters.find("cursor");
        return query.page(cursor == null ? null : CursorText.read(cursor, query), offset(parameters), limit);
    }

    private static long offset(QueryParameters parameters) {
        String name = parameters.find("startIndex") == null ? "offset" : "startIndex";
        return parameters.number(name, 0, 0, MAX_OFFSET);
    }

    /** {@code +name,-area_m2}; a plus that nobody escaped has become a blank on the way. */
    private static List<SortKey> sort(QueryParameters parameters) {
        String given = parameters.find("sortby");
        if (given == null) {
            return List.of();
        }
        List<SortKey> keys = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            String key = part.strip();
            boolean descending = key.startsWith("-");
            keys.add(new SortKey(descending || key.startsWith("+") ? key.substring(1) : key, descending));
        }
        if (keys.size() > MAX_SORT_KEYS) {
            throw QueryParameters.invalid(
                    "sortby",
                    given,
                    new Bilingual("Tối đa " + MAX_SORT_KEYS + " thuộc tính.", "At most " + MAX_SORT_KEYS + " keys."));
        }
        return keys;
    }

    private static Set<String> names(LayerSchema schema, String given) {
        Set<String> names = new TreeSet<>(Arrays.asList(given.split(",", -1)));
        names.remove("");
        for (String name : names) {
            if (!schema.has(name)) {
                throw new ProblemException(
                        ProblemCode.PROPERTY_UNKNOWN,
                        Map.of(
                                "property",
                                name,
                                "supported",
                                schema.attributes().stream()
                                        .map(Attribute::name)
                                        .collect(Collectors.joining(", "))));
            }
        }
        return names;
    }

    static Crs crs(QueryParameters parameters, String name) {
        String given = parameters.find(name);
        return given == null ? Crs.WGS84 : Crs.of(given);
    }

    private static @Nullable Bbox bbox(QueryParameters parameters) {
        Crs crs = crs(parameters, "bbox-crs");
        String given = parameters.find("bbox");
        return given == null ? null : Bbox.parseAcrossAntimeridian(given, crs);
    }

    private static @Nullable Predicate equal(LayerSchema schema, QueryParameters parameters) {
        List<Predicate> equal = new ArrayList<>();
        if (parameters.find(LayerSchema.ID) != null) {
            equal.add(new Predicate.Ids(List.of(parameters.number(LayerSchema.ID, 0, 0, Long.MAX_VALUE))));
        }
        for (Attribute attribute : schema.attributes()) {
            String given = parameters.find(attribute.name());
            if (given != null) {
                Expression property = new Expression.Property(attribute.name());
                equal.add(new Predicate.Comparison(Comparator.EQUAL, property, value(attribute, given)));
            }
        }
        return equal.isEmpty() ? null : new Predicate.And(equal);
    }

    private static Expression value(Attribute attribute, String text) {
        try {
            return switch (attribute.type()) {
                case TEXT -> new Literal(text);
                case INTEGER, LONG -> Literal.number(Long.parseLong(text));
                case DECIMAL -> Literal.number(text);
                case DATE -> new DateLiteral(LocalDate.parse(text));
                case BOOLEAN -> new Literal(truth(attribute.name(), text));
            };
        } catch (NumberFormatException e) {
            throw QueryParameters.invalid(attribute.name(), text, new Bilingual("Cần một số.", "Expected a number."));
        } catch (DateTimeException e) {
            throw QueryParameters.invalid(
                    attribute.name(), text, new Bilingual("Cần dạng YYYY-MM-DD.", "Expected YYYY-MM-DD."));
        }
    }

    private static boolean truth(String parameter, @Nullable String text) {
        return text != null
                && switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw QueryParameters.invalid(
                                parameter, text, new Bilingual("Cần true hoặc false.", "Expected true or false."));
                };
    }
}
