package vn.quyhoach.ogcapi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.text.Bilingual;

/** Reads the parameters of {@code /items}. */
final class ItemRequest {

    static final int DEFAULT_LIMIT = 1_000;
    static final int MAX_LIMIT = 10_000;

    /** A page for people. */
    private static final int HTML_LIMIT = 50;

    private static final long MAX_OFFSET = 10_000_000;

    private static final List<String> PARAMETERS = List.of("f", "limit", "offset", "after", "bbox", "bbox-crs", "crs");

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
        long limit = parameters.number("limit", usual, 1, MAX_LIMIT);
        long offset = parameters.number("offset", 0, 0, MAX_OFFSET);
        Long after = parameters.find("after") == null ? null : parameters.number("after", 0, 0, Long.MAX_VALUE);
        return FeatureQuery.of(layer, selections.read(layer, parameters))
                .in(bbox(parameters))
                .where(equal(schema, parameters))
                .page(after, offset, limit)
                .as(crs(parameters, "crs"));
    }

    static Crs crs(QueryParameters parameters, String name) {
        String given = parameters.find(name);
        return given == null ? Crs.WGS84 : Crs.of(given);
    }

    private static @Nullable Bbox bbox(QueryParameters parameters) {
        Crs crs = crs(parameters, "bbox-crs");
        String given = parameters.find("bbox");
        return given == null ? null : Bbox.parse(given, crs);
    }

    private static Map<String, Object> equal(LayerSchema schema, QueryParameters parameters) {
        Map<String, Object> equal = new LinkedHashMap<>();
        for (Attribute attribute : schema.attributes()) {
            String given = parameters.find(attribute.name());
            if (given != null) {
                equal.put(attribute.name(), value(attribute, given));
            }
        }
        return equal;
    }

    private static Object value(Attribute attribute, String text) {
        try {
            return switch (attribute.type()) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text).toString();
                case BOOLEAN -> truth(attribute, text);
            };
        } catch (NumberFormatException e) {
            throw QueryParameters.invalid(attribute.name(), text, new Bilingual("Cần một số.", "Expected a number."));
        } catch (DateTimeException e) {
            throw QueryParameters.invalid(
                    attribute.name(), text, new Bilingual("Cần dạng YYYY-MM-DD.", "Expected YYYY-MM-DD."));
        }
    }

    private static Boolean truth(Attribute attribute, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw QueryParameters.invalid(
                        attribute.name(), text, new Bilingual("Cần true hoặc false.", "Expected true or false."));
        };
    }
}
