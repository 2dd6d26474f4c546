package vn.quyhoach.qgis;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Xml;
import vn.quyhoach.text.Language;

/** Writes the elements by which QGIS knows a layer: its line in the tree, and the layer itself. */
final class LayerElements {

    /** What QGIS says where there is no limit. */
    private static final String NO_LIMIT = "100000000";

    private final Xml xml;
    private final ProjectOrder order;
    private final Layers layers;
    private final Styles styles;
    private final @Nullable CodeTable codes;

    /** @param codes the table of the project from which classes are picked; null for none */
    LayerElements(Xml xml, ProjectOrder order, Layers layers, Styles styles, @Nullable CodeTable codes) {
        this.xml = xml;
        this.order = order;
        this.layers = layers;
        this.styles = styles;
        this.codes = codes;
    }

    /** A group of the tree; it is left open. */
    void openGroup(String name, boolean checked, boolean expanded) {
        xml.open(
                "layer-tree-group",
                "name",
                name,
                "checked",
                checked ? "Qt::Checked" : "Qt::Unchecked",
                "expanded",
                expanded ? "1" : "0");
        xml.empty("customproperties");
    }

    void treeLayer(PublishedLayer layer) {
        treeLayer(id(CodeTable.table(layer)), title(layer), LayerSource.of(layer, order), layer.visibleByDefault());
    }

    void treeLayer(String id, String name, LayerSource source, boolean checked) {
        xml.open(
                "layer-tree-layer",
                "id",
                id,
                "name",
                name,
                "providerKey",
                source.provider(),
                "source",
                source.text(),
                "checked",
                checked ? "Qt::Checked" : "Qt::Unchecked",
                // a coverage has fifty classes: the legend of each opens on demand
                "expanded",
                "0",
                "legend_exp",
                "",
                "legend_split_behavior",
                "0");
        xml.empty("customproperties").close();
    }

    void layer(PublishedLayer layer) {
        LayerSource source = LayerSource.of(layer, order);
        OptionalDouble smallest = styles.smallestScale(layer);
        xml.open(
                "maplayer",
                "type",
                source.type(),
                "geometry",
                geometry(layer),
                "styleCategories",
                "AllStyleCategories",
                "labelsEnabled",
                styles.labelAttribute(layer).isPresent() ? "1" : "0",
                "hasScaleBasedVisibilityFlag",
                smallest.isPresent() ? "1" : "0",
                "minScale",
                smallest.isPresent() ? String.format(Locale.ROOT, "%.0f", smallest.getAsDouble()) : NO_LIMIT,
                "maxScale",
                "0",
                "readOnly",
                "0");
        head(id(CodeTable.table(layer)), title(layer), source);
        metadata(layer);
        switch (source.type()) {
            case "vector" -> {
                xml.raw(styles.qmlContent(layer, language(), codes));
                xml.leaf("previewExpression", layers.schema(layer).has("name") ? "\"name\"" : "\"code\"");
                flags();
            }
            case "vector-tile" -> xml.raw(styles.qmlTileContent(layer, language()));
            default -> flags();
        }
        xml.close();
    }

    /** The table of classes: no geometry, nothing to draw, and nothing for the legend. */
    void table(CodeTable table) {
        xml.open("maplayer", "type", "vector", "geometry", "No geometry", "hasScaleBasedVisibilityFlag", "0");
        head(table.layerId(), table.layerName(), new LayerSource("vector", table.provider(), table.source()));
        flags();
        xml.open("aliases");
        int index = order.connection() == Connection.EMBEDDED ? 1 : 0; // the key of a GeoPackage comes first
        for (Map.Entry<String, String> title : CodeTable.titles(language()).entrySet()) {
            xml.empty("alias", "field", title.getKey(), "index", Integer.toString(index++), "name", title.getValue());
        }
        xml.close().leaf("previewExpression", '"' + CodeTable.LABEL + '"').close();
    }

    /** The line of the table in the tree; a sheet's legend leaves it out. */
    void treeTable(CodeTable table) {
        xml.open(
                "layer-tree-layer",
                "id",
                table.layerId(),
                "name",
                table.layerName(),
                "providerKey",
                table.provider(),
                "source",
                table.source(),
                "checked",
                "Qt::Checked",
                "expanded",
                "0");
        xml.open("customproperties").open("Option", "type", "Map");
        xml.empty("Option", "type", "QString", "name", "legend/title-style", "value", "hidden");
        xml.close().close().close();
    }

    /** A layer of pictures that lies under everything. */
    void picture(String id, String name, LayerSource source) {
        xml.open("maplayer", "type", "raster", "hasScaleBasedVisibilityFlag", "0");
        head(id, name, source);
        flags();
        xml.close();
    }

    String title(PublishedLayer layer) {
        return language().say(layers.schema(layer).title());
    }

    static void system(Xml xml) {
        system(xml, Crs.NATIONAL.srid());
    }

    /** QGIS looks at the code only where an id of its own stands before it, whichever it is. */
    private static void system(Xml xml, int srid) {
        xml.open("spatialrefsys")
                .leaf("srsid", Integer.toString(srid))
                .leaf("authid", "EPSG:" + srid)
                .close();
    }

    private int srid(LayerSource source) {
        return switch (source.provider()) {
            case "vectortile" -> Crs.WEB_MERCATOR.srid();
            case "wms" -> Crs.NATIONAL.srid();
            // older versions of QGIS ask for no other system than this one
            case "OAPIF" -> Crs.WGS84.srid();
            default -> order.dataCrs().srid();
        };
    }

    private Language language() {
        return order.language();
    }

    /** QGIS makes up another id for one that is shorter than its own ones are. */
    static String id(String name) {
        return "quyhoach_" + name;
    }

    private void head(String id, String name, LayerSource source) {
        xml.leaf("id", id).leaf("datasource", source.text()).leaf("layername", name);
        // QGIS believes it more than the data
        xml.open("srs");
        system(xml, srid(source));
        xml.close();
        xml.leaf("provider", source.provider(), "encoding", "UTF-8");
    }

    private void metadata(PublishedLayer layer) {
        LayerSchema schema = layers.schema(layer);
        xml.open("resourceMetadata");
        xml.leaf("identifier", layer.id()).leaf("language", order.language() == Language.ENGLISH ? "ENG" : "VIE");
        xml.leaf("type", "dataset").leaf("title", language().say(schema.title()));
        xml.leaf("abstract", language().say(layer.theme().title()));
        xml.open("crs");
        system(xml);
        xml.close().close();
    }

    private void flags() {
        xml.open("flags")
                .leaf("Identifiable", "1")
                .leaf("Removable", "1")
                .leaf("Searchable", "1")
                .close();
    }

    private static String geometry(PublishedLayer layer) {
        return switch (layer.geometry()) {
            case POINT -> "Point";
            case LINE -> "Line";
            case POLYGON -> "Polygon";
        };
    }
}
