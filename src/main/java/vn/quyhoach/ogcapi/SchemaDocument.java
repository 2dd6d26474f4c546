package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/**
 * What a feature of a layer consists of, as JSON Schema (OGC API Features Part 5, also known as Common Part 3). QGIS
 * makes its fields of it: {@code title} becomes the alias, {@code description} the comment, {@code x-ogc-propertySeq}
 * the order.
 */
@Component
class SchemaDocument {

    /** Follows from other attributes, from the geometry or from the plan: nobody writes it. */
    private static final Set<String> COMPUTED = Set.of(
            "area_m2",
            "length_m",
            "class_name",
            "class_name_en",
            "parent_name",
            "label",
            "plan_code",
            "version_id",
            "version_number",
            "project_class_name");

    /** What a value means for the service, by the words of the standard. */
    private static final Map<String, String> ROLES =
            Map.of("valid_from", "primary-interval-start", "valid_to", "primary-interval-end");

    /** In UCUM. */
    private static final Map<String, String> UNITS = Map.of("area_m2", "m2", "length_m", "m", "accuracy_m", "m");

    private final Layers layers;
    private final Styles styles;
    private final FeatureEditors editors;

    SchemaDocument(Layers layers, Styles styles, FeatureEditors editors) {
        this.editors = editors;
        this.layers = layers;
        this.styles = styles;
    }

    Map<String, Object> of(PublishedLayer layer, Caller caller) {
        LayerSchema schema = layers.schema(layer);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(LayerSchema.ID, id());
        properties.put(LayerSchema.GEOMETRY, geometry(layer.geometry()));
        int place = 2;
        for (Attribute attribute : schema.attributes()) {
            properties.put(attribute.name(), property(layer, attribute, ++place));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.put("$id", caller.schema(layer.id()));
        json.put("type", "object");
        json.put("title", schema.title().vi());
        json.put("description", schema.title().en());
        json.put("properties", properties);
        json.put("additionalProperties", false);
        return json;
    }

    private static Map<String, Object> id() {
        Map<String, Object> json = named(new Bilingual("Mã đối tượng", "Id of the feature"));
        json.put("type", "integer");
        json.put("readOnly", true);
        json.put("x-ogc-role", "id");
        json.put("x-ogc-propertySeq", 1);
        return json;
    }

    private static Map<String, Object> geometry(GeometryKind kind) {
        Map<String, Object> json = named(new Bilingual("Hình học", "Geometry"));
        json.put(
                "format",
                switch (kind) {
                    case POLYGON -> "geometry-multipolygon";
                    case LINE -> "geometry-multilinestring";
                    case POINT -> "geometry-multipoint";
                });
        json.put("x-ogc-role", "primary-geometry");
        json.put("x-ogc-propertySeq", 2);
        return json;
    }

    private Map<String, Object> property(PublishedLayer layer, Attribute attribute, int place) {
        Map<String, Object> json = named(attribute.title());
        json.putAll(type(attribute));
        if (attribute.name().equals("class_code")) {
            Map<String, Bilingual> codes = new LinkedHashMap<>();
            styles.legend(layer).forEach(entry -> codes.put(entry.code(), entry.name()));
            addCodes(json, codes);
        } else if (attribute.name().equals("position_basis")) {
            addCodes(json, Styles.POSITION_BASES);
        }
        if (isReadOnly(layer, attribute)) {
            json.put("readOnly", true);
        }
        if (ROLES.containsKey(attribute.name())) {
            json.put("x-ogc-role", ROLES.get(attribute.name()));
        }
        if (UNITS.containsKey(attribute.name())) {
            json.put("x-ogc-unit", UNITS.get(attribute.name()));
            json.put("x-ogc-unitLang", "UCUM");
        }
        json.put("x-ogc-propertySeq", place);
        return json;
    }

    /** The count of changes is nobody's to choose, and must be sent back all the same. */
    private boolean isReadOnly(PublishedLayer layer, Attribute attribute) {
        if (editors.edits(layer)) {
            return !attribute.name().equals(FeatureChange.ROW_VERSION)
                    && !editors.writable(layer).contains(attribute.name());
        }
        return COMPUTED.contains(attribute.name());
    }

    /** The type of a value, as JSON Schema says it. */
    static Map<String, Object> type(Attribute attribute) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "type",
                switch (attribute.type()) {
                    case TEXT, DATE -> "string";
                    case INTEGER, LONG -> "integer";
                    case DECIMAL -> "number";
                    case BOOLEAN -> "boolean";
                });
        if (attribute.type() == LayerSchema.AttributeType.DATE) {
            json.put("format", "date");
        }
        return json;
    }

    /** Codes with what they mean, so that a form can offer the meanings. */
    private static void addCodes(Map<String, Object> json, Map<String, Bilingual> codes) {
        List<Map<String, String>> choices = new ArrayList<>();
        codes.forEach((code, name) -> {
            Map<String, String> choice = new LinkedHashMap<>();
            choice.put("const", code);
            choice.put("title", name.vi());
            choice.put("description", name.en());
            choices.add(choice);
        });
        if (!choices.isEmpty()) {
            json.put("oneOf", choices);
        }
    }

    private static Map<String, Object> named(Bilingual title) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title.vi());
        json.put("description", title.en());
        return json;
    }
}
