"""Opens every layer of a WFS as a QGIS user does, and tells what arrives: arguments are the address and the version."""

from qgis_start import answer, arguments
from qgis.PyQt.QtCore import QVariant
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

address, version = arguments[0], arguments[1]
names = arguments[2].split(",")


def uri(name, more=""):
    return (
        f"url='{address}' typename='qh:{name}' version='{version}' srsname='EPSG:9210' "
        f"pagingEnabled='true' restrictToRequestBBOX='1' {more}"
    )


def opened(name, more=""):
    layer = QgsVectorLayer(uri(name, more), name, "WFS")
    return layer


def describe(name):
    layer = opened(name)
    if not layer.isValid():
        return {"name": name, "valid": False, "error": layer.error().message()}
    features = [feature for feature in layer.getFeatures()]
    first = features[0] if features else None
    middle = layer.extent().center() if first is None else first.geometry().vertexAt(0)
    box = QgsRectangle(middle.x() - 500, middle.y() - 500, middle.x() + 500, middle.y() + 500)
    near = [feature for feature in opened(name).getFeatures(QgsFeatureRequest().setFilterRect(box))]
    return {
        "name": name,
        "valid": True,
        "crs": layer.crs().authid(),
        "count": layer.featureCount(),
        "read": len(features),
        "near": len(near),
        "fields": {field.name(): QVariant.typeToName(field.type()) for field in layer.fields()},
        "first": {} if first is None else {
            field.name(): str(first.attribute(field.name())) for field in layer.fields()
        },
        "x": None if first is None else first.geometry().boundingBox().center().x(),
        "geometryType": int(layer.geometryType()),
    }


answer({"layers": [describe(name) for name in names]})
