package vn.quyhoach.style;

import vn.quyhoach.layer.PublishedLayer;

/** Writes the labels of a QGIS style. */
final class QmlLabels {

    private final Xml xml;
    private final PublishedLayer layer;

    QmlLabels(Xml xml, PublishedLayer layer) {
        this.xml = xml;
        this.layer = layer;
    }

    void write(Labels labels) {
        xml.open("labeling", "type", "simple");
        settings(labels);
        xml.close();
    }

    void settings(Labels labels) {
        xml.open("settings", "calloutType", "simple");
        xml.open(
                "text-style",
                "fieldName",
                labels.attribute(),
                "isExpression",
                "0",
                "fontFamily",
                "Be Vietnam Pro",
                "fontWeight",
                labels.strong() ? "75" : "50",
                "fontSize",
                SldWriter.number(labels.size() * 0.75),
                "fontSizeUnit",
                "Point",
                "textColor",
                QmlSymbols.rgba(labels.colour(), 1),
                "textOpacity",
                "1");
        xml.empty(
                "text-buffer",
                "bufferDraw",
                "1",
                "bufferSize",
                "0.6",
                "bufferSizeUnits",
                "MM",
                "bufferColor",
                QmlSymbols.rgba(Labels.HALO, 1),
                "bufferOpacity",
                "0.85",
                "bufferJoinStyle",
                "128");
        xml.close();
        xml.empty("placement", "placement", placement(), "priority", "5", "dist", "1", "distUnits", "MM");
        xml.empty(
                "rendering",
                "drawLabels",
                "1",
                "obstacle",
                "1",
                "scaleVisibility",
                "1",
                // QGIS's minimum scale is the smallest scale with labels
                "scaleMin",
                "1",
                "scaleMax",
                SldWriter.number(labels.maxScaleDenominator()),
                "fontLimitPixelSize",
                "0");
        xml.close();
    }

    /** The numbers of QGIS's placement modes: beside a point, along a line, level in an area. */
    private String placement() {
        return switch (layer.geometry()) {
            case POINT -> "6";
            case LINE -> "3";
            case POLYGON -> "4";
        };
    }
}
