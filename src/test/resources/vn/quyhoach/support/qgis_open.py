"""Opens every layer of a file as QGIS does when it is dropped on the map, and tells what the user gets."""

from qgis_start import answer, arguments
from qgis.core import QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes


def legend(renderer):
    if renderer is None:
        return []
    return [
        {"label": item.label(), "value": str(item.ruleKey()), "colour": item.symbol().color().name()}
        for item in renderer.legendSymbolItems()
        if item.symbol() is not None
    ]


def describe(layer):
    style_message, styled = layer.loadDefaultStyle()
    return {
        "name": layer.name(),
        "valid": layer.isValid(),
        "crs": layer.crs().authid(),
        "crsDescription": layer.crs().description(),
        "geometryType": QgsWkbTypes.displayString(layer.wkbType()),
        "count": layer.featureCount(),
        "title": layer.dataProvider().layerMetadata().title(),
        "styled": bool(styled),
        "renderer": layer.renderer().type() if layer.renderer() else None,
        "legend": legend(layer.renderer()),
        "fields": [
            {"name": field.name(), "type": field.typeName(), "alias": layer.attributeDisplayName(index)}
            for index, field in enumerate(layer.fields())
        ],
    }


path = arguments[0]
found = QgsProviderRegistry.instance().querySublayers(path)
layers = [QgsVectorLayer(sub.uri(), sub.name(), "ogr") for sub in found]
# the table of styles is no layer for people
answer({"layers": [describe(layer) for layer in layers if layer.name() != "layer_styles"]})
