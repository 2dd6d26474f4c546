"""Filters a collection as QGIS's OGC API Features provider does: each subset, and what it found."""

from qgis_start import answer, arguments
from qgis.core import QgsDataSourceUri, QgsVectorLayer

landing, collection, *subsets = arguments
uri = QgsDataSourceUri()
uri.setParam("url", landing)
uri.setParam("typename", collection)
uri.setParam("version", "OGC_API_FEATURES")
layer = QgsVectorLayer(uri.uri(False), collection, "OAPIF")
found = {}
for subset in subsets:
    taken = layer.setSubsetString(subset)
    found[subset] = sorted(feature["code"] for feature in layer.getFeatures()) if taken else None
answer({"valid": layer.isValid(), "error": layer.error().message(), "found": found})
