package vn.quyhoach.style;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.PaletteClass.Hatch;
import vn.quyhoach.style.PaletteClass.Marker;

/** Writes a layer's look as SLD 1.1 / SE 1.1: a rule a class, one for the unknown, one for labels. */
final class SldWriter {

    /** As on web maps: smaller, borders are closer to each other than they are wide, and darken the colours. */
    private static final int PARCEL_BORDERS = MapStyleWriter.PARCEL_BORDERS;

    private final PublishedLayer layer;
    private final LayerSchema schema;
    private final List<PaletteClass> classes;
    private final Xml xml = new Xml();

    SldWriter(PublishedLayer layer, LayerSchema schema, List<PaletteClass> classes) {
        this.layer = layer;
        this.schema = schema;
        this.classes = classes;
    }

    String write() {
        xml.declaration()
                .open(
                        "StyledLayerDescriptor",
                        "xmlns",
                        "http://www.opengis.net/sld",
                        "xmlns:se",
                        "http://www.opengis.net/se",
                        "xmlns:ogc",
                        "http://www.opengis.net/ogc",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "version",
                        "1.1.0");
        xml.open("NamedLayer").leaf("se:Name", layer.id());
        xml.open("UserStyle").leaf("se:Name", layer.id());
        xml.open("se:Description").leaf("se:Title", schema.title().vi()).close();
        xml.leaf("IsDefault", "1").open("se:FeatureTypeStyle");
        for (PaletteClass look : classes) {
            rule(look, true, layer.role() == LayerRole.BASE_ZONING ? Labels.scale(PARCEL_BORDERS) : null, null);
        }
        if (layer.role() == LayerRole.BASE_ZONING) {
            for (PaletteClass look : classes) {
                rule(look, false, null, Labels.scale(PARCEL_BORDERS));
            }
        }
        unknown();
        xml.close();
        Labels.of(layer).ifPresent(this::labels);
        xml.close().close().close();
        return xml.toString();
    }

    private void rule(PaletteClass look, boolean bordered, @Nullable Double below, @Nullable Double from) {
        xml.open("se:Rule").leaf("se:Name", look.code());
        xml.open("se:Description").leaf("se:Title", look.name().vi()).close();
        xml.open("ogc:Filter");
        isClass(look);
        xml.close();
        if (from != null) {
            xml.leaf("se:MinScaleDenominator", number(from));
        }
        if (below != null) {
            xml.leaf("se:MaxScaleDenominator", number(below));
        }
        symbol(look, bordered);
        xml.close();
    }

    private void isClass(PaletteClass look) {
        xml.open("ogc:PropertyIsEqualTo")
                .leaf("ogc:PropertyName", "class_code")
                .leaf("ogc:Literal", look.code())
                .close();
    }

    /** Says which are left, because QGIS does not read an ElseFilter and would paint this over everything. */
    private void unknown() {
        xml.open("se:Rule").leaf("se:Name", Styles.OTHER_RULE).open("se:Description");
        xml.leaf("se:Title", Palette.UNKNOWN.name().vi()).close();
        xml.open("ogc:Filter").open("ogc:Not").open("ogc:Or");
        anyOf(classes);
        // an Or must have two sides
        xml.open("ogc:PropertyIsNull").leaf("ogc:PropertyName", "class_code").close();
        xml.close().close().close();
        symbol(Palette.UNKNOWN, true);
        xml.close();
    }

    /** In halves of halves: QGIS writes an Or as a chain, and SQLite refuses one of hundreds of links. */
    private void anyOf(List<PaletteClass> some) {
        if (some.size() == 1) {
            isClass(some.get(0));
            return;
        }
        int half = some.size() / 2;
        xml.open("ogc:Or");
        anyOf(some.subList(0, half));
        anyOf(some.subList(half, some.size()));
        xml.close();
    }

    private void symbol(PaletteClass look, boolean bordered) {
        switch (layer.geometry()) {
            case POLYGON -> polygon(look, bordered);
            case LINE -> {
                xml.open("se:LineSymbolizer");
                stroke(look.lineColour(), look.width(), look.dash(), true);
                xml.close();
            }
            case POINT -> {
                xml.open("se:PointSymbolizer").open("se:Graphic");
                // QGIS draws a cross by its stroke alone
                boolean cross = look.marker() == Marker.CROSS;
                String line = cross ? look.colour() : look.lineColour();
                mark(wellKnownName(look.marker()), look.colour(), line, cross ? 2 : look.width());
                xml.leaf("se:Size", number(look.markerWidth())).close().close();
            }
        }
    }

    private void polygon(PaletteClass look, boolean bordered) {
        xml.open("se:PolygonSymbolizer");
        if (look.hasFill()) {
            xml.open("se:Fill");
            parameter("fill", look.colour());
            parameter("fill-opacity", number(look.fillOpacity()));
            xml.close();
        }
        if (bordered) {
            stroke(look.lineColour(), look.width(), look.dash(), false);
        }
        xml.close();
        if (look.hatch() != null) {
            xml.open("se:PolygonSymbolizer")
                    .open("se:Fill")
                    .open("se:GraphicFill")
                    .open("se:Graphic");
            xml.open("se:Mark").leaf("se:WellKnownName", pattern(look.hatch()));
            stroke(look.lineColour(), 1, List.of(), false);
            xml.close().leaf("se:Size", "8").close().close().close().close();
        }
    }

    private void mark(String name, String fill, String line, double width) {
        xml.open("se:Mark").leaf("se:WellKnownName", name).open("se:Fill");
        parameter("fill", fill);
        xml.close();
        stroke(line, width, List.of(), false);
        xml.close();
    }

    private void stroke(String colour, double width, List<Integer> dash, boolean round) {
        xml.open("se:Stroke");
        parameter("stroke", colour);
        parameter("stroke-width", number(width));
        if (!dash.isEmpty()) {
            parameter("stroke-dasharray", dash.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        if (round) {
            parameter("stroke-linejoin", "round");
        }
        xml.close();
    }

    private void labels(Labels labels) {
        xml.open("se:FeatureTypeStyle").open("se:Rule").leaf("se:Name", "labels");
        xml.leaf("se:MaxScaleDenominator", number(labels.maxScaleDenominator()));
        xml.open("se:TextSymbolizer").open("se:Label");
        xml.leaf("ogc:PropertyName", labels.attribute()).close().open("se:Font");
        parameter("font-family", "Be Vietnam Pro");
        parameter("font-size", number(labels.size()));
        parameter("font-weight", labels.strong() ? "bold" : "normal");
        xml.close();
        placement();
        xml.open("se:Halo").leaf("se:Radius", "1.5").open("se:Fill");
        parameter("fill", Labels.HALO);
        xml.close().close().open("se:Fill");
        parameter("fill", labels.colour());
        xml.close();
        if (layer.geometry() != GeometryKind.LINE) {
            // as wide as web maps set them
            xml.leaf("se:VendorOption", number(9 * labels.size()), "name", "autoWrap");
        }
        xml.close().close().close();
    }

    private void placement() {
        xml.open("se:LabelPlacement");
        switch (layer.geometry()) {
            case LINE ->
                xml.open("se:LinePlacement")
                        .leaf("se:IsRepeated", "true")
                        .leaf("se:Gap", "250")
                        .close();
            case POINT ->
                xml.open("se:PointPlacement")
                        .open("se:AnchorPoint")
                        .leaf("se:AnchorPointX", "0")
                        .leaf("se:AnchorPointY", "0.5")
                        .close()
                        .open("se:Displacement")
                        .leaf("se:DisplacementX", "8")
                        .leaf("se:DisplacementY", "0")
                        .close()
                        .close();
            case POLYGON ->
                xml.open("se:PointPlacement")
                        .open("se:AnchorPoint")
                        .leaf("se:AnchorPointX", "0.5")
                        .leaf("se:AnchorPointY", "0.5")
                        .close()
                        .close();
        }
        xml.close();
    }

    private void parameter(String name, String value) {
        xml.leaf("se:SvgParameter", value, "name", name);
    }

    private static String pattern(Hatch hatch) {
        return switch (hatch) {
            case DIAGONAL -> "shape://slash";
            case CROSS -> "shape://times";
            case HORIZONTAL -> "shape://horline";
            case DOTS -> "shape://dot";
        };
    }

    private static String wellKnownName(@Nullable Marker marker) {
        if (marker == null) {
            return "circle";
        }
        return switch (marker) {
            case CIRCLE -> "circle";
            case SQUARE -> "square";
            case DIAMOND -> "diamond";
            case TRIANGLE -> "triangle";
            case CROSS -> "cross";
            case STAR -> "star";
        };
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
