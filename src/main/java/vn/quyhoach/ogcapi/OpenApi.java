package vn.quyhoach.ogcapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selections;

/**
 * The OpenAPI 3.0 document of {@code /ogc}, written here and not generated: QGIS reads its page size from {@code
 * components.parameters.limit}, which generators write into each operation instead, and then asks for 100 features at a
 * time.
 */
@Component
class OpenApi {

    private static final List<String> ITEM_PARAMETERS = Stream.concat(
                    ItemRequest.PARAMETERS.stream(), Selections.PARAMETERS.stream())
            .map(name -> name.equals("f") ? "itemFormat" : name)
            .toList();

    /** Of every interface the same, so it is a file. */
    private final JsonNode components;

    private final Layers layers;
    private final EditOperations edits;

    OpenApi(JsonMapper json, Layers layers, EditOperations edits) {
        this.components = read(json);
        this.layers = layers;
        this.edits = edits;
    }

    private record Heading(String title, String description, String version) {}

    /** An operation: all of them are GET. */
    record Operation(
            String path,
            String id,
            String summary,
            String tag,
            List<String> shared,
            List<Attribute> attributes,
            String answer) {

        List<String> parameters() {
            // each kind of resource has formats of its own, all of them under one name
            List<String> names = new ArrayList<>(shared.stream()
                    .map(name -> name.endsWith("Format") ? "f" : name)
                    .toList());
            attributes.forEach(attribute -> names.add(attribute.name()));
            return names;
        }
    }

    List<Operation> operations(Caller caller) {
        String about = caller.say("Dịch vụ", "Service");
        List<Operation> operations = new ArrayList<>(List.of(
                simple("/", "getLandingPage", caller.say("Trang đầu", "Landing page"), about, "LandingPage"),
                simple(
                        "/conformance",
                        "getConformance",
                        caller.say("Các lớp tuân thủ", "Conformance classes"),
                        about,
                        "Conformance"),
                simple(
                        "/functions",
                        "getFunctions",
                        caller.say("Hàm dùng trong bộ lọc", "Functions of filters"),
                        about,
                        "Functions"),
                simple("/api", "getApi", caller.say("Mô tả giao diện", "Description of the interface"), about, "Api"),
                new Operation(
                        "/collections",
                        "getCollections",
                        caller.say("Các lớp dữ liệu", "Collections"),
                        about,
                        List.of("f", "q", "bbox", "bbox-crs", "datetime"),
                        List.of(),
                        "Collections")));
        layers.list().forEach(layer -> operations.addAll(of(layer, caller)));
        operations.addAll(TileOperations.all(caller));
        operations.addAll(MapOperations.all(caller));
        return operations;
    }

    Map<String, Object> document(Caller caller) {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, PublishedLayer> visible = new LinkedHashMap<>();
        layers.list().forEach(layer -> visible.put(layer.id(), layer));
        operations(caller).forEach(operation -> paths.put(operation.path(), methods(operation, visible, caller)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                new Heading(
                        caller.say(LandingController.TITLE_VI, LandingController.TITLE_EN),
                        caller.say(
                                "OGC API – Features, Tiles, Maps và Styles trên các lớp quy hoạch đã công bố.",
                                "OGC API Features, Tiles, Maps and Styles over the published layers of the plan."),
                        "1.0.0"));
        document.put("servers", List.of(Map.of("url", caller.landing())));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    /** The methods of a path: all can be read, and some changed by the caller. */
    private Map<String, Object> methods(Operation operation, Map<String, PublishedLayer> visible, Caller caller) {
        Map<String, Object> methods = new LinkedHashMap<>();
        methods.put("get", describe(operation));
        methods.putAll(MapOperations.edits(operation.path(), caller));
        String[] steps = operation.path().split("/");
        PublishedLayer layer = steps.length > 3 && steps[3].equals("items") ? visible.get(steps[2]) : null;
        if (layer != null) {
            methods.putAll(edits.of(layer, camelCase(layer.id()), steps.length > 4, caller));
        }
        return methods;
    }

    private List<Operation> of(PublishedLayer layer, Caller caller) {
        LayerSchema schema = layers.schema(layer);
        String title = caller.say(schema.title());
        String path = "/collections/" + layer.id();
        String name = camelCase(layer.id());
        Predicate<Attribute> free = attribute -> !ITEM_PARAMETERS.contains(attribute.name());
        return List.of(
                simple(path, "describe" + name, title, title, "Collection"),
                new Operation(
                        path + "/schema",
                        "getSchemaOf" + name,
                        caller.say("Cấu trúc đối tượng: ", "What a feature consists of: ") + title,
                        title,
                        List.of("schemaFormat"),
                        List.of(),
                        "Schema"),
                simple(
                        path + "/queryables",
                        "getQueryablesOf" + name,
                        caller.say("Thuộc tính lọc được: ", "Queryables: ") + title,
                        title,
                        "Queryables"),
                simple(
                        path + "/sortables",
                        "getSortablesOf" + name,
                        caller.say("Thuộc tính sắp xếp được: ", "Sortables: ") + title,
                        title,
                        "Queryables"),
                new Operation(
                        path + "/items",
                        "get" + name,
                        caller.say("Các đối tượng: ", "Features: ") + title,
                        title,
                        ITEM_PARAMETERS,
                        schema.attributes().stream().filter(free).toList(),
                        "Features"),
                new Operation(
                        path + "/items/{featureId}",
                        "getOne" + name,
                        caller.say("Một đối tượng: ", "One feature: ") + title,
                        title,
                        List.of("featureId", "itemFormat", "crs"),
                        List.of(),
                        "Feature"));
    }

    private static Operation simple(String path, String id, String summary, String tag, String answer) {
        return new Operation(path, id, summary, tag, List.of("f"), List.of(), answer);
    }

    private static Map<String, Object> describe(Operation operation) {
        List<Object> parameters = new ArrayList<>();
        operation.shared().forEach(name -> parameters.add(reference("parameters", name)));
        operation.attributes().forEach(attribute -> parameters.add(parameter(attribute)));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", reference("responses", operation.answer()));
        responses.put("400", reference("responses", "InvalidParameter"));
        if (operation.path().startsWith("/collections/") || operation.path().contains("{")) {
            responses.put("404", reference("responses", "NotFound"));
        }
        responses.put("406", reference("responses", "NotAcceptable"));
        responses.put("500", reference("responses", "ServerError"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tags", List.of(operation.tag()));
        json.put("summary", operation.summary());
        json.put("operationId", operation.id());
        json.put("parameters", parameters);
        json.put("responses", responses);
        return json;
    }

    /** The form in which QGIS finds attributes it may filter by. */
    private static Map<String, Object> parameter(Attribute attribute) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", attribute.name());
        json.put("in", "query");
        json.put(
                "description",
                attribute.title().vi() + " | " + attribute.title().en());
        json.put("required", false);
        json.put("style", "form");
        json.put("explode", false);
        json.put("schema", schema(attribute));
        return json;
    }

    private static Map<String, Object> schema(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> Map.of("type", "string");
            case INTEGER, LONG -> Map.of("type", "integer");
            case DECIMAL -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> new TreeMap<>(Map.of("type", "string", "format", "date"));
        };
    }

    static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String part : id.split("-")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static JsonNode read(JsonMapper json) {
        try (InputStream in = OpenApi.class.getResourceAsStream("components.json")) {
            if (in == null) {
                throw new IllegalStateException("No file components.json");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
