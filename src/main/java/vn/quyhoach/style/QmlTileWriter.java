package vn.quyhoach.style;

import java.util.List;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Language;

/** Writes a layer's look for QGIS as the layer of vector tiles that it is there: a style for each class. */
final class QmlTileWriter {

    private final PublishedLayer layer;
    private final List<PaletteClass> classes;
    private final Language language;
    private final Xml xml = new Xml();

    QmlTileWriter(PublishedLayer layer, List<PaletteClass> classes, Language language) {
        this.layer = layer;
        this.classes = classes;
        this.language = language;
    }

    String writeContent() {
        xml.open("renderer", "type", "basic").open("styles");
        // what comes later is drawn over it: the look of unknown classes is hidden by the one that is known
        style(Palette.UNKNOWN, "");
        classes.forEach(look -> style(look, "\"class_code\" = '" + look.code().replace("'", "''") + "'"));
        xml.close().close();
        Labels.of(layer).ifPresent(this::labels);
        return xml.toString();
    }

    private void style(PaletteClass look, String condition) {
        open(language.say(look.name()), condition);
        xml.open("symbols");
        new QmlSymbols(xml).write(layer.geometry(), look, "0");
        xml.close().close();
    }

    private void labels(Labels labels) {
        xml.open("labeling", "type", "basic").open("styles");
        open(labels.attribute(), "");
        new QmlLabels(xml, layer).settings(labels);
        xml.close().close().close();
    }

    private void open(String name, String condition) {
        xml.open(
                "style",
                "name",
                name,
                "layer",
                layer.id(),
                "geometry",
                QmlWriter.geometryType(layer),
                "expression",
                condition,
                "enabled",
                "1",
                "min-zoom",
                "-1",
                "max-zoom",
                "-1");
    }
}
