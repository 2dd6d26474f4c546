"""Opens the styles of one layer in QGIS: the QML, the SLD, and the MapLibre style with its sprite."""

import json
import os

from qgis_start import answer, arguments
from qgis.core import QgsMapBoxGlStyleConversionContext, QgsMapBoxGlStyleConverter, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

folder, kind = arguments


def read(name, mode="r"):
    with open(os.path.join(folder, name), mode, encoding=None if "b" in mode else "utf-8") as file:
        return file.read()


def layer():
    return QgsVectorLayer(f"{kind}?crs=EPSG:9210&field=class_code:string&field=name:string", "layer", "memory")


qml = layer()
_, qml_loaded = qml.loadNamedStyle(os.path.join(folder, "style.qml"))
sld = layer()
_, sld_loaded = sld.loadSldStyle(os.path.join(folder, "style.sld"))

context = QgsMapBoxGlStyleConversionContext()
sprite = QImage()
sprite.loadFromData(read("sprite.png", "rb"))
context.setSprites(sprite, json.loads(read("sprite.json")))
converter = QgsMapBoxGlStyleConverter()
converted = converter.convert(read("style.json"), context)

answer({
    "qml": {
        "loaded": qml_loaded,
        "renderer": qml.renderer().type(),
        "attribute": qml.renderer().classAttribute(),
        "classes": [
            {"value": category.value(), "label": category.label(), "colour": category.symbol().color().name()}
            for category in qml.renderer().categories()
        ],
        "label": qml.labeling().settings().fieldName if qml.labelsEnabled() else None,
    },
    "sld": {
        "loaded": sld_loaded,
        "rules": [
            {
                "filter": rule.filterExpression(),
                "label": rule.label(),
                "colour": rule.symbol().color().name() if rule.symbol() else None,
            }
            for rule in sld.renderer().rootRule().children()
        ],
    },
    "mapLibre": {
        "converted": converted == QgsMapBoxGlStyleConverter.Success,
        # the fonts of a test machine are nobody's business
        "warnings": [warning for warning in converter.warnings() if "font" not in warning],
        "styles": [style.styleName() for style in converter.renderer().styles()],
    },
})
