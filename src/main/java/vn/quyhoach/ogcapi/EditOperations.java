package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** The operations of Part 4 as OpenAPI describes them, for the layers the caller may edit. */
@Component
class EditOperations {

    static final Map<String, Object> IF_MATCH = Map.of(
            "name",
            "If-Match",
            "in",
            "header",
            "required",
            false,
            "description",
            "The ETag that was seen; 412 if it is not the present one. Without it the body's row_version is compared.",
            "schema",
            Map.of("type", "string"));
    private static final Map<String, Object> CONTENT_CRS = Map.of(
            "name",
            "Content-Crs",
            "in",
            "header",
            "required",
            false,
            "description",
            "Coordinate system of the geometry that is sent, one of those the collection lists; CRS84 without it.",
            "schema",
            Map.of("type", "string"));

    private final FeatureEditors editors;
    private final Layers layers;

    EditOperations(FeatureEditors editors, Layers layers) {
        this.editors = editors;
        this.layers = layers;
    }

    /** The operations on features and on one feature, by method; none where the caller may not edit. */
    Map<String, Object> of(PublishedLayer layer, String name, boolean one, Caller caller) {
        Map<String, Object> operations = new LinkedHashMap<>();
        if (!editors.edits(layer)) {
            return operations;
        }
        String title = caller.say(layers.schema(layer).title());
        if (!one) {
            operations.put(
                    "post",
                    operation(
                            "create" + name,
                            caller.say("Thêm đối tượng: ", "Add a feature: ") + title,
                            title,
                            List.of(CONTENT_CRS),
                            body(layer, true, Link.GEOJSON),
                            "201"));
            return operations;
        }
        Object id = Map.of("$ref", "#/components/parameters/featureId");
        operations.put(
                "put",
                operation(
                        "replace" + name,
                        caller.say("Thay đối tượng: ", "Replace a feature: ") + title,
                        title,
                        List.of(id, IF_MATCH, CONTENT_CRS),
                        body(layer, true, Link.GEOJSON),
                        "204"));
        operations.put(
                "patch",
                operation(
                        "update" + name,
                        caller.say("Sửa một phần: ", "Change a part: ") + title,
                        title,
                        List.of(id, IF_MATCH, CONTENT_CRS),
                        body(layer, false, ItemEditController.MERGE_PATCH),
                        "204"));
        operations.put(
                "delete",
                operation(
                        "delete" + name,
                        caller.say("Xóa đối tượng: ", "Delete a feature: ") + title,
                        title,
                        List.of(id, IF_MATCH),
                        Map.of(),
                        "204"));
        return operations;
    }

    static Map<String, Object> operation(
            String id, String summary, String tag, List<Object> parameters, Map<String, Object> body, String success) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tags", List.of(tag));
        json.put("summary", summary);
        json.put("operationId", id);
        json.put("parameters", parameters);
        if (!body.isEmpty()) {
            json.put("requestBody", body);
        }
        json.put("responses", responses(success));
        return json;
    }

    private static Map<String, Object> responses(String success) {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(
                success,
                Map.of(
                        "description",
                        success.equals("201") ? "Made; Location and ETag tell where and what." : "Done."));
        responses.put("400", Map.of("$ref", "#/components/responses/InvalidParameter"));
        responses.put("401", problem("An account is needed."));
        responses.put("403", problem("The account may not do this."));
        responses.put("404", Map.of("$ref", "#/components/responses/NotFound"));
        responses.put(
                "409", problem("Somebody else has changed the feature since, or the draft is no draft any more."));
        responses.put("412", problem("The state named in If-Match is not the present one."));
        responses.put("415", problem("Not in that media type."));
        responses.put("422", problem("What was sent can be read and is not valid."));
        responses.put("428", problem("Neither If-Match nor row_version tells which state was seen."));
        responses.put("500", Map.of("$ref", "#/components/responses/ServerError"));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/problem"))));
    }

    private Map<String, Object> body(PublishedLayer layer, boolean whole, String mediaType) {
        Set<String> writable = editors.writable(layer);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (LayerSchema.Attribute attribute : layers.schema(layer).attributes()) {
            boolean lock = attribute.name().equals(FeatureChange.ROW_VERSION);
            if (writable.contains(attribute.name()) || lock) {
                properties.put(attribute.name(), Map.of("type", type(attribute), "nullable", true));
            }
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "object");
        if (whole) {
            feature.put("required", List.of("type", "geometry", "properties"));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", Map.of("type", "string", "enum", List.of("Feature")));
        members.put("geometry", Map.of("type", "object"));
        members.put("properties", Map.of("type", "object", "properties", properties));
        feature.put("properties", members);
        return Map.of("required", true, "content", Map.of(mediaType, Map.of("schema", feature)));
    }

    private static String type(LayerSchema.Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT, DATE -> "string";
            case INTEGER, LONG -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
        };
    }
}
