package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.ogcapi.Html.Crumb;
import vn.quyhoach.style.Styles;

/** Features for people: a picture and a table, or one feature with all it says. */
@Component
class ItemPages {

    /** A page holds rows in memory, so it is shorter than one for programs may be. */
    private static final long MAX_ROWS = 200;

    /** What tells one feature from the next; the rest is on its own page. */
    private static final Set<String> SHOWN = Set.of(
            "code",
            "name",
            "class_name",
            "area_m2",
            "length_m",
            "label",
            "parent_name",
            "decision_no",
            "valid_from",
            "valid_to");

    private final Layers layers;
    private final FeatureReader reader;
    private final Counts counts;
    private final Styles styles;
    private final ItemFormats itemFormats;

    ItemPages(Layers layers, FeatureReader reader, Counts counts, Styles styles, ItemFormats itemFormats) {
        this.itemFormats = itemFormats;
        this.layers = layers;
        this.reader = reader;
        this.counts = counts;
        this.styles = styles;
    }

    String list(Caller caller, FeatureQuery query, QueryParameters parameters) {
        PublishedLayer layer = query.layer();
        LayerSchema schema = query.narrow(layers.schema(layer));
        long limit = Math.min(query.limit(), MAX_ROWS);
        List<FeatureRow> rows = rows(query.page(query.after(), query.offset(), limit + 1));
        boolean more = rows.size() > limit;
        List<FeatureRow> shown = more ? rows.subList(0, (int) limit) : rows;
        long matched = counts.matched(query);

        StringBuilder body = new StringBuilder();
        body.append("<p class=\"lead\">")
                .append(Html.text(caller.say("Tìm thấy %s đối tượng, hiển thị %d.", "%s features match, %d are shown.")
                        .formatted(Html.number(caller, matched), shown.size())))
                .append("</p>")
                .append(Html.formats(others(caller, layer, parameters)));
        if (!shown.isEmpty() && query.withGeometry()) {
            body.append(picture(caller, layer, schema, shown));
        }
        body.append("<div class=\"scroll\"><table>").append(header(caller, schema));
        shown.forEach(row -> body.append(line(caller, layer, schema, row)));
        body.append("</table></div>");
        if (more) {
            String next = ItemLinks.next(
                    query, parameters, caller, shown.get(shown.size() - 1).place());
            body.append("<p>")
                    .append(Html.link(next, caller.say("Trang sau →", "Next page →")))
                    .append("</p>");
        }
        return Html.page(caller, caller.say(schema.title()), way(caller, layer, schema), body.toString());
    }

    String one(Caller caller, PublishedLayer layer, long id) {
        LayerSchema schema = layers.schema(layer);
        FeatureRow row = rows(FeatureQuery.of(layer, Selection.ALL).filter(new Predicate.Ids(List.of(id))))
                .get(0);
        String self = caller.items(layer.id()) + "/" + id;
        Map<String, String> formats = new LinkedHashMap<>();
        itemFormats.list().forEach((word, encoding) -> formats.put(encoding.title(), self + "?f=" + word));
        formats.put("GeoJSON (VN-2000)", self + "?f=json&crs=" + Crs.NATIONAL.uri());
        StringBuilder body = new StringBuilder(Html.formats(formats));
        body.append(picture(caller, layer, schema, List.of(row)));
        body.append("<div class=\"scroll\"><table>");
        for (int i = 0; i < schema.attributes().size(); i++) {
            Attribute attribute = schema.attributes().get(i);
            body.append("<tr><th>")
                    .append(Html.text(caller.say(attribute.title())))
                    .append("</th><td>")
                    .append(value(caller, attribute, row.values().get(i)))
                    .append("</td></tr>");
        }
        body.append("</table></div><h2>")
                .append(Html.text(caller.say("Địa chỉ của đối tượng", "Address of this feature")))
                .append("</h2>")
                .append(Html.copy(self));
        List<Crumb> way = new ArrayList<>(way(caller, layer, schema));
        way.add(new Crumb(caller.items(layer.id()) + "?f=html", caller.say("Đối tượng", "Features")));
        String name = String.valueOf(field(schema, row, "name"));
        return Html.page(caller, name, way, body.toString());
    }

    private List<FeatureRow> rows(FeatureQuery query) {
        List<FeatureRow> rows = new ArrayList<>();
        reader.streamRows(query.as(Crs.NATIONAL), rows::add);
        return rows;
    }

    private String picture(Caller caller, PublishedLayer layer, LayerSchema schema, List<FeatureRow> rows) {
        List<Geometry> shapes = rows.stream()
                .map(row -> Geometries.fromEwkb(Objects.requireNonNull(row.ewkb())))
                .toList();
        Envelope frame = new Envelope();
        shapes.forEach(shape -> frame.expandToInclude(shape.getEnvelopeInternal()));
        SvgMap map = new SvgMap(frame);
        for (int i = 0; i < rows.size(); i++) {
            FeatureRow row = rows.get(i);
            String colour = styles.colour(layer, String.valueOf(field(schema, row, "class_code")));
            String title = String.valueOf(field(schema, row, "name"));
            map.add(shapes.get(i), colour, title, caller.items(layer.id()) + "/" + row.id());
        }
        return map.html(caller.say("Vị trí trong VN-2000, hướng bắc ở trên.", "In VN-2000, north is up."));
    }

    private static String header(Caller caller, LayerSchema schema) {
        List<String> cells = new ArrayList<>(List.of("id"));
        schema.attributes().stream()
                .filter(attribute -> SHOWN.contains(attribute.name()))
                .forEach(attribute -> cells.add(Html.text(caller.say(attribute.title()))));
        return Html.row("th", cells);
    }

    private static String line(Caller caller, PublishedLayer layer, LayerSchema schema, FeatureRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.link(caller.items(layer.id()) + "/" + row.id(), Long.toString(row.id())));
        for (int i = 0; i < schema.attributes().size(); i++) {
            Attribute attribute = schema.attributes().get(i);
            if (SHOWN.contains(attribute.name())) {
                cells.add(value(caller, attribute, row.values().get(i)));
            }
        }
        return Html.row("td", cells);
    }

    private static String value(Caller caller, Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (attribute.type() == AttributeType.DECIMAL) {
            return Html.number(caller, (Number) value);
        }
        if (value instanceof Boolean truth) {
            return Html.text(truth ? caller.say("có", "yes") : caller.say("không", "no"));
        }
        return Html.text(value.toString());
    }

    private Map<String, String> others(Caller caller, PublishedLayer layer, QueryParameters parameters) {
        String query = parameters.toQuery(name -> !name.equals("f"));
        String separator = query.isEmpty() ? "?" : "&";
        Map<String, String> formats = new LinkedHashMap<>();
        itemFormats
                .list()
                .forEach((word, encoding) ->
                        formats.put(encoding.title(), caller.items(layer.id()) + query + separator + "f=" + word));
        formats.put(
                "GeoPackage",
                caller.base() + "/api/exports/" + layer.id() + ".gpkg"
                        + parameters.toQuery(
                                Set.of("bbox", "bbox-crs", "datetime", "version", "unit", "class", "crs")::contains));
        return formats;
    }

    private static List<Crumb> way(Caller caller, PublishedLayer layer, LayerSchema schema) {
        return List.of(
                new Crumb(caller.landing(), "OGC API"),
                new Crumb(caller.landing() + "/collections", caller.say("Các lớp", "Collections")),
                new Crumb(caller.collection(layer.id()), caller.say(schema.title())));
    }

    private static @Nullable Object field(LayerSchema schema, FeatureRow row, String name) {
        for (int i = 0; i < schema.attributes().size(); i++) {
            if (schema.attributes().get(i).name().equals(name)) {
                return row.values().get(i);
            }
        }
        return null;
    }
}
