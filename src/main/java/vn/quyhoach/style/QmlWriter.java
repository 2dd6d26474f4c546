package vn.quyhoach.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Language;

/** Writes a layer's look for QGIS: categories by class, labels, aliases, meanings of codes. */
final class QmlWriter {

    private static final String VERSION = "3.22.16-Białowieża";

    private final PublishedLayer layer;
    private final LayerSchema schema;
    private final List<PaletteClass> classes;
    private final Language language;
    private final @Nullable CodeTable codes;
    private final Xml xml = new Xml();
    private final QmlSymbols symbols = new QmlSymbols(xml);

    /** @param codes from which a class is picked; null where the classes are listed in the style itself */
    QmlWriter(
            PublishedLayer layer,
            LayerSchema schema,
            List<PaletteClass> classes,
            Language language,
            @Nullable CodeTable codes) {
        this.layer = layer;
        this.schema = schema;
        this.classes = classes;
        this.language = language;
        this.codes = codes;
    }

    /** The whole document. */
    String write() {
        xml.doctype("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml.open("qgis", "version", VERSION, "styleCategories", "Symbology|Labeling|Fields|Forms");
        content();
        xml.leaf("layerGeometryType", geometryType(layer)).close();
        return xml.toString();
    }

    /** What a project says of the layer: the same, without what stands around it. */
    String writeContent() {
        content();
        return xml.toString();
    }

    private void content() {
        renderer();
        Labels.of(layer).ifPresent(labels -> new QmlLabels(xml, layer).write(labels));
        fields();
    }

    private void renderer() {
        xml.open(
                "renderer-v2",
                "type",
                "categorizedSymbol",
                "attr",
                "class_code",
                "enableorderby",
                "0",
                "forceraster",
                "0",
                "symbollevels",
                "0");
        xml.open("categories");
        for (int i = 0; i < classes.size(); i++) {
            PaletteClass look = classes.get(i);
            category(look.code(), i, language.say(look.name()));
        }
        // the empty value is QGIS's "all other values"
        category("", classes.size(), language.say(Styles.OTHER));
        xml.close().open("symbols");
        for (int i = 0; i < classes.size(); i++) {
            symbols.write(layer.geometry(), classes.get(i), Integer.toString(i));
        }
        symbols.write(layer.geometry(), Palette.UNKNOWN, Integer.toString(classes.size()));
        xml.close().close();
    }

    private void category(String value, int symbol, String label) {
        xml.empty(
                "category",
                "value",
                value,
                "symbol",
                Integer.toString(symbol),
                "label",
                label,
                "render",
                "true",
                "type",
                "string");
    }

    /** Aliases again, though a GeoPackage has them: a style that is loaded replaces what the file said. */
    private void fields() {
        xml.open("fieldConfiguration");
        Map<String, String> names = new LinkedHashMap<>();
        if (codes == null) {
            classes.forEach(look -> names.put(look.code(), language.say(look.name())));
            valueMap("class_code", names);
            names.clear();
        } else {
            valueRelation("class_code", codes);
        }
        Styles.POSITION_BASES.forEach((code, name) -> names.put(code, language.say(name)));
        valueMap("position_basis", names);
        xml.close().open("aliases");
        for (int i = 0; i < schema.attributes().size(); i++) {
            LayerSchema.Attribute attribute = schema.attributes().get(i);
            // index 0 is the key of the file
            xml.empty(
                    "alias",
                    "field",
                    attribute.name(),
                    "index",
                    Integer.toString(i + 1),
                    "name",
                    language.say(attribute.title()));
        }
        xml.close();
    }

    private void valueMap(String attribute, Map<String, String> names) {
        if (names.isEmpty() || !schema.has(attribute)) {
            return;
        }
        xml.open("field", "name", attribute, "configurationFlags", "None");
        xml.open("editWidget", "type", "ValueMap").open("config").open("Option", "type", "Map");
        xml.open("Option", "type", "List", "name", "map");
        names.forEach((code, name) -> xml.open("Option", "type", "Map")
                .empty("Option", "type", "QString", "name", name, "value", code)
                .close());
        xml.close().close().close().close().close();
    }

    /** A class is picked from a table of the project, by code and name. */
    private void valueRelation(String attribute, CodeTable table) {
        if (!schema.has(attribute)) {
            return;
        }
        xml.open("field", "name", attribute, "configurationFlags", "None");
        xml.open("editWidget", "type", "ValueRelation").open("config").open("Option", "type", "Map");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("Layer", table.layerId());
        options.put("LayerName", table.layerName());
        options.put("LayerProviderName", table.provider());
        options.put("LayerSource", table.source());
        options.put("Key", CodeTable.CODE);
        options.put("Value", CodeTable.LABEL);
        options.put("FilterExpression", CodeTable.filter(layer));
        options.forEach((name, value) -> xml.empty("Option", "type", "QString", "name", name, "value", value));
        xml.empty("Option", "type", "bool", "name", "AllowNull", "value", "true");
        xml.empty("Option", "type", "bool", "name", "AllowMulti", "value", "false");
        xml.empty("Option", "type", "bool", "name", "OrderByValue", "value", "false");
        xml.empty("Option", "type", "bool", "name", "UseCompleter", "value", "false");
        xml.empty("Option", "type", "int", "name", "NofColumns", "value", "1");
        xml.close().close().close().close();
    }

    static String geometryType(PublishedLayer layer) {
        return switch (layer.geometry()) {
            case POINT -> "0";
            case LINE -> "1";
            case POLYGON -> "2";
        };
    }
}
