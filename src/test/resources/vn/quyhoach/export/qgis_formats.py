"""Opens files as QGIS does when they are dropped on the map, and tells what the first layer of each is."""

import os

from qgis_start import answer, arguments
from qgis.core import QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes


def describe(path):
    found = QgsProviderRegistry.instance().querySublayers(path)
    if not found:
        return {"valid": False}
    layer = QgsVectorLayer(found[0].uri(), found[0].name(), "ogr")
    feature = next(layer.getFeatures(), None)
    return {
        "valid": layer.isValid(),
        "count": layer.featureCount(),
        "crs": layer.crs().authid(),
        "geometry": QgsWkbTypes.geometryDisplayString(layer.geometryType()),
        "values": [str(value) for value in feature.attributes()] if feature else [],
    }


answer({os.path.basename(path): describe(path) for path in arguments})
