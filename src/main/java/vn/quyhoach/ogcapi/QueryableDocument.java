package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FilterFunction;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;

/**
 * What filters and orders may name (OGC API Features Part 3): the schema of the features, with the geometry as QGIS
 * looks for it in queryables, a reference to the schema of GeoJSON. The list is closed: other names are refused.
 */
@Component
class QueryableDocument {

    private final SchemaDocument schema;

    QueryableDocument(SchemaDocument schema) {
        this.schema = schema;
    }

    Map<String, Object> queryables(PublishedLayer layer, Caller caller) {
        Map<String, Object> properties = properties(layer, caller);
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("$ref", "https://geojson.org/schema/" + type(layer.geometry()) + ".json");
        geometry.putAll(asMap(properties.get(LayerSchema.GEOMETRY)));
        properties.put(LayerSchema.GEOMETRY, geometry);
        return document(layer, caller, "queryables", properties);
    }

    Map<String, Object> sortables(PublishedLayer layer, Caller caller) {
        Map<String, Object> properties = properties(layer, caller);
        properties.remove(LayerSchema.GEOMETRY);
        return document(layer, caller, "sortables", properties);
    }

    /** The functions of filters, in the form the drafts of Part 3 gave them. */
    Map<String, Object> functions(Caller caller) {
        List<Map<String, Object>> functions = new ArrayList<>();
        for (FilterFunction function : FilterFunction.values()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", function.word());
            json.put("description", caller.say(function.title()));
            json.put(
                    "arguments",
                    function.argumentTypes().stream()
                            .map(type -> Map.of("type", List.of(type)))
                            .toList());
            json.put("returns", List.of(function.resultType()));
            functions.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", List.of(new Link(caller.landing() + "/functions", "self", Link.JSON, "JSON")));
        json.put("functions", functions);
        return json;
    }

    private Map<String, Object> properties(PublishedLayer layer, Caller caller) {
        Map<String, Object> properties = new LinkedHashMap<>();
        asMap(schema.of(layer, caller).get("properties")).forEach((name, property) -> {
            Map<String, Object> json = new LinkedHashMap<>(asMap(property));
            json.remove("readOnly"); // tells of writing, and nothing is written here
            properties.put(name, json);
        });
        return properties;
    }

    private Map<String, Object> document(
            PublishedLayer layer, Caller caller, String kind, Map<String, Object> properties) {
        Map<String, Object> json = new LinkedHashMap<>(schema.of(layer, caller));
        json.put("$id", caller.collection(layer.id()) + "/" + kind);
        json.put("properties", properties);
        return json;
    }

    /** For people: a name, a type and a title a line. */
    String page(Caller caller, Map<String, Object> document, String heading, PublishedLayer layer) {
        StringBuilder body = new StringBuilder("<div class=\"scroll\"><table>");
        asMap(document.get("properties")).forEach((name, property) -> {
            Map<String, Object> json = asMap(property);
            Object type = json.containsKey("type") ? json.get("type") : json.get("format");
            body.append(Html.row(
                    "td",
                    List.of(
                            "<code>" + Html.text(name) + "</code>",
                            Html.text(String.valueOf(json.get(caller.say("title", "description")))),
                            Html.text(String.valueOf(type)))));
        });
        body.append("</table></div><p>")
                .append(Html.text(caller.say("Hàm dùng trong bộ lọc: ", "Functions of filters: ")));
        Arrays.stream(FilterFunction.values())
                .forEach(function ->
                        body.append("<code>").append(function.word()).append("</code> "));
        String collection = caller.collection(layer.id());
        return Html.page(
                caller,
                heading,
                List.of(
                        new Html.Crumb(caller.landing(), "OGC API"),
                        new Html.Crumb(caller.landing() + "/collections", caller.say("Các lớp", "Collections")),
                        new Html.Crumb(collection, layer.id())),
                body.append("</p>").toString());
    }

    private static String type(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> "MultiPolygon";
            case LINE -> "MultiLineString";
            case POINT -> "MultiPoint";
        };
    }

    @SuppressWarnings("unchecked") // the document is made beside us, of maps by name
    private static Map<String, Object> asMap(@Nullable Object json) {
        return json == null ? Map.of() : (Map<String, Object>) json;
    }
}
