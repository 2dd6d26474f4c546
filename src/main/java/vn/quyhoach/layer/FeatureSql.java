package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;

/**
 * A {@link FeatureQuery} as SQL: what is asked for, in which order, from which place on, in which form. Names come from
 * the layer's schema, everything else is a parameter.
 */
record FeatureSql(String text, Map<String, @Nullable Object> parameters) {

    private static final SqlFile SHAPE = SqlFile.of(FeatureSql.class, "shape");
    private static final SqlFile SHAPE_WEB = SqlFile.of(FeatureSql.class, "shape_web");

    /** Of a pixel: borders are simplified by so much (see TileReader, which draws the same coverages). */
    private static final double TOLERANCE = 0.25;

    /** Of a pixel's area: smaller parcels of a coverage are left out; towns are made of parcels below a whole one. */
    private static final double SMALLEST = 0.25;

    static FeatureSql of(SqlFile file, FeatureQuery query, LayerSchema schema) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        PublishedSql.selection(query.selection()).forEach(parameters::put);
        // 1 which features
        Bbox bbox = query.bbox();
        parameters.put("bbox", bbox == null ? null : SearchArea.ewkt(bbox));
        Double pixel = query.output().resolution();
        boolean coverage = query.layer().role() == LayerRole.BASE_ZONING;
        parameters.put("smallest", pixel == null || !coverage ? null : pixel * pixel * SMALLEST);
        Predicate filter = query.filter();
        FilterSql conditions = new FilterSql(schema, parameters);
        Map<String, String> slots = new HashMap<>();
        slots.put("filter", filter == null ? "true" : conditions.condition(filter));
        // 2 in which order, from which place
        List<Order> orders = orders(query.sort(), schema);
        slots.put("order", order(orders));
        slots.put("behind", behind(orders, query.after(), parameters));
        slots.put("sort_values", values(orders));
        parameters.put("limit", query.limit());
        parameters.put("offset", query.offset());
        // 3 in which form
        Crs crs = query.crs();
        LayerSchema wanted = query.narrow(schema);
        String shape = (crs.equals(Crs.WEB_MERCATOR) ? SHAPE_WEB : SHAPE).text();
        slots.put("geometry", query.withGeometry() ? shape : "cast(null as geometry)");
        slots.put(
                "more_columns",
                wanted.attributes().stream()
                        .map(attribute -> ", feature." + attribute.name())
                        .collect(Collectors.joining()));
        parameters.put("tolerance", pixel == null ? null : pixel * TOLERANCE);
        parameters.put("srid", crs.srid());
        return new FeatureSql(PublishedSql.text(file, query.layer(), wanted, slots), parameters);
    }

    private record Order(String column, String type, boolean descending) {}

    private static List<Order> orders(List<SortKey> keys, LayerSchema schema) {
        List<Order> orders = new ArrayList<>();
        for (SortKey key : keys) {
            if (key.property().equals(LayerSchema.ID)) {
                orders.add(new Order("feature.id", "bigint", key.descending()));
                return orders; // what stands behind the id decides nothing
            }
            Attribute attribute = schema.attributes().stream()
                    .filter(each -> each.name().equals(key.property()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.PROPERTY_UNKNOWN,
                            Map.of(
                                    "property",
                                    key.property(),
                                    "supported",
                                    String.join(", ", FilterSql.names(schema)))));
            orders.add(new Order("feature." + attribute.name(), type(attribute), key.descending()));
        }
        return orders;
    }

    /** What the text of a value is read back as, exactly: numeric holds every number of every column. */
    private static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "text";
            case INTEGER, LONG -> "bigint";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    private static String order(List<Order> orders) {
        StringBuilder sql = new StringBuilder();
        for (Order order : orders) {
            sql.append(order.column())
                    .append(order.descending() ? " desc" : " asc")
                    .append(" nulls last, ");
        }
        return sql.append("feature.id").toString();
    }

    private static String values(List<Order> orders) {
        return orders.stream()
                .map(order -> "cast(" + order.column() + " as text)")
                .collect(Collectors.joining(", ", "cast(array[", "] as text[])"));
    }

    /** Behind the first key's value, or beside it and behind the second's, and so on; at last behind the id. */
    private static String behind(List<Order> orders, @Nullable Cursor after, Map<String, @Nullable Object> parameters) {
        if (after == null) {
            return "true";
        }
        if (after.keys().size() != orders.size()) {
            throw new ProblemException(ProblemCode.CURSOR_INVALID);
        }
        parameters.put("after", after.id());
        String sql = "feature.id > cast(:after as bigint)";
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            String column = order.column();
            String value = after.keys().get(i);
            if (value == null) {
                sql = "(" + column + " is null and " + sql + ")"; // nothing lies behind those without a value
                continue;
            }
            requireValue(value, order);
            String name = "after_" + i;
            parameters.put(name, value);
            String given = "cast(:" + name + " as " + order.type() + ")";
            sql = "(" + column + (order.descending() ? " < " : " > ") + given + " or " + column + " is null or ("
                    + column + " = " + given + " and " + sql + "))";
        }
        return sql;
    }

    /** The database reads it: what it cannot read is the cursor's fault and no failure of ours. */
    private static void requireValue(String value, Order order) {
        boolean readable = switch (order.type()) {
            case "bigint" -> value.matches("-?\\d{1,18}");
            case "numeric" -> value.matches("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");
            case "boolean" -> value.matches("true|false");
            case "date" -> value.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
            default -> value.indexOf(0) < 0;
        };
        if (!readable) {
            throw new ProblemException(ProblemCode.CURSOR_INVALID);
        }
    }
}
