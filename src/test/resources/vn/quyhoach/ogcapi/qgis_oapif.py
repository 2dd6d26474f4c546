"""Opens a collection as QGIS's OGC API Features provider does, and reads all of it."""

from qgis_start import answer, arguments
from qgis.core import QgsDataSourceUri, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

landing, collection, west, south, east, north = arguments
uri = QgsDataSourceUri()
uri.setParam("url", landing)
uri.setParam("typename", collection)
uri.setParam("version", "OGC_API_FEATURES")
uri.setParam("restrictToRequestBBOX", "1")
layer = QgsVectorLayer(uri.uri(False), collection, "OAPIF")
box = QgsRectangle(float(west), float(south), float(east), float(north))
answer({
    "valid": layer.isValid(),
    "error": layer.error().message(),
    "crs": layer.crs().authid(),
    "count": layer.featureCount(),
    "fields": {field.name(): field.typeName() for field in layer.fields()},
    "inBox": sorted(
        feature["name"] for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(box))
    ),
    "read": sum(1 for _ in layer.getFeatures()),
})
