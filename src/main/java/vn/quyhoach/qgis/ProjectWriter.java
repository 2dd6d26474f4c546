package vn.quyhoach.qgis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.qgis.ProjectFacts.Box;
import vn.quyhoach.qgis.ProjectFacts.Unit;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Xml;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** Writes the document of a project, {@code .qgs}, as QGIS 3.22 does. */
final class ProjectWriter {

    private static final String VERSION = "3.22.16-Białowieża";

    private static final Bilingual BASE = new Bilingual("Bản đồ nền", "Base map");

    private static final Bilingual WHOLE_MAP = new Bilingual("Toàn bản đồ (WMS)", "Whole map (WMS)");

    /** The layer that covers the ground, of which the tiles of the base are. */
    private static final String COVERAGE = "land-allocation";

    private static final Map<String, Bilingual> LEVELS = Map.of(
            "province", new Bilingual("Tỉnh", "Province"),
            "district", new Bilingual("Huyện, thị xã, thành phố", "Districts"),
            "commune", new Bilingual("Xã, phường, thị trấn", "Communes"));

    private final ProjectOrder order;
    private final ProjectText text;
    private final Xml xml = new Xml();
    private final LayerElements elements;
    private final @Nullable CodeTable codes;

    /** Top to bottom, as they are drawn. */
    private final List<PublishedLayer> drawn;

    /** @param codes the table from which classes are picked; null for none */
    ProjectWriter(ProjectOrder order, ProjectText text, Layers layers, Styles styles, @Nullable CodeTable codes) {
        this.order = order;
        this.text = text;
        this.elements = new LayerElements(xml, order, layers, styles, codes);
        this.codes = codes;
        this.drawn = topFirst(order);
    }

    static List<PublishedLayer> topFirst(ProjectOrder order) {
        return order.layers().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder).reversed())
                .toList();
    }

    String write() {
        xml.doctype("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml.open("qgis", "version", VERSION, "projectname", text.title());
        xml.empty("homePath", "path", "").leaf("title", text.title());
        xml.open("projectCrs");
        LayerElements.system(xml);
        xml.close();
        tree();
        canvas();
        xml.open("projectlayers");
        drawn.forEach(elements::layer);
        base().forEach(picture -> elements.picture(picture.id(), picture.name(), picture.source()));
        if (codes != null) {
            elements.table(codes);
        }
        xml.close();
        properties();
        metadata();
        xml.raw(LayoutWriter.write(text, order.language()));
        bookmarks();
        return xml.close().toString();
    }

    /** A layer of pictures of the base. */
    private record Picture(String id, String name, LayerSource source) {}

    private void tree() {
        xml.open("layer-tree-group");
        xml.empty("customproperties");
        Theme open = null;
        for (PublishedLayer layer : drawn) {
            if (layer.theme() != open) {
                close(open);
                open = layer.theme();
                elements.openGroup(language().say(open.title()), true, true);
            }
            elements.treeLayer(layer);
        }
        close(open);
        List<Picture> base = base();
        if (!base.isEmpty()) {
            elements.openGroup(language().say(BASE), false, false);
            base.forEach(picture -> elements.treeLayer(picture.id(), picture.name(), picture.source(), false));
            xml.close();
        }
        if (codes != null) {
            elements.treeTable(codes);
        }
        xml.close();
    }

    private void close(@Nullable Theme open) {
        if (open != null) {
            xml.close();
        }
    }

    private List<Picture> base() {
        List<Picture> pictures = new ArrayList<>();
        if (order.connection() != Connection.EMBEDDED) {
            // the tiles are of what is in force
            drawn.stream()
                    .filter(layer ->
                            layer.id().equals(COVERAGE) && order.narrowing().isEmpty())
                    .map(layer -> new Picture(
                            LayerElements.id("base_tiles"),
                            elements.title(layer) + " (WMTS)",
                            LayerSource.pictureTiles(layer, TileMatrixSet.NATIONAL.id(), order)))
                    .forEach(pictures::add);
            pictures.add(new Picture(
                    LayerElements.id("base_map"), language().say(WHOLE_MAP), LayerSource.picture("map", order)));
        }
        return pictures;
    }

    private void canvas() {
        xml.open("mapcanvas", "name", "theMapCanvas", "annotationsVisible", "1");
        xml.leaf("units", "meters").open("extent");
        box(text.box());
        xml.close().leaf("rotation", "0").open("destinationsrs");
        LayerElements.system(xml);
        xml.close().close();
    }

    private void box(Box box) {
        xml.leaf("xmin", number(box.west())).leaf("ymin", number(box.south()));
        xml.leaf("xmax", number(box.east())).leaf("ymax", number(box.north()));
    }

    private void properties() {
        xml.open("properties");
        xml.open("Measurement")
                .leaf("AreaUnits", "ha", "type", "QString")
                .leaf("DistanceUnits", "meters", "type", "QString")
                .close();
        xml.open("Paths").leaf("Absolute", "false", "type", "bool").close();
        xml.open("PositionPrecision")
                .leaf("Automatic", "false", "type", "bool")
                .leaf("DecimalPlaces", "2", "type", "int")
                .close();
        xml.open("SpatialRefSys").leaf("ProjectionsEnabled", "1", "type", "int").close();
        xml.close();
        xml.empty(
                "snapping-settings",
                "enabled",
                "0",
                "type",
                "1",
                "mode",
                "2",
                "tolerance",
                "12",
                "unit",
                "1",
                "intersection-snapping",
                "0");
    }

    private void metadata() {
        xml.open("projectMetadata");
        xml.leaf("identifier", order.connection() == Connection.EMBEDDED ? order.place() : order.place() + "/")
                .leaf("language", order.language() == Language.ENGLISH ? "ENG" : "VIE")
                .leaf("type", "dataset")
                .leaf("title", text.title())
                .leaf("abstract", (text.decisions() + "\n" + text.note()).strip());
        xml.close();
    }

    private void bookmarks() {
        xml.open("Bookmarks");
        for (Unit unit : text.units()) {
            Box box = unit.box();
            xml.open(
                    "Bookmark",
                    "id",
                    "unit_" + unit.id(),
                    "name",
                    unit.name(),
                    "group",
                    language().say(LEVELS.getOrDefault(unit.level(), new Bilingual(unit.level(), unit.level()))),
                    "extent",
                    "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                            .formatted(
                                    number(box.west()), number(box.south()), number(box.east()), number(box.north())));
            LayerElements.system(xml);
            xml.close();
        }
        xml.close();
    }

    private Language language() {
        return order.language();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
