"""Edits a draft with QGIS itself: two planners open it, edit, and commit through the provider of OGC API Features.

QGIS writes OGC API Features since 3.32; an earlier one only tells that it cannot.
"""

from qgis_start import answer, arguments
from qgis.core import Qgis, QgsDataSourceUri, QgsFeature, QgsGeometry, QgsVectorDataProvider, QgsVectorLayer

landing, collection, password = arguments


def opened(username):
    uri = QgsDataSourceUri()
    uri.setParam("url", landing)
    uri.setParam("typename", collection)
    uri.setParam("version", "OGC_API_FEATURES")
    uri.setUsername(username)
    uri.setPassword(password)
    return QgsVectorLayer(uri.uri(False), collection, "OAPIF")


def fetched(layer, code):
    return next((feature for feature in layer.getFeatures() if feature["code"] == code), None)


def committed(layer, edit):
    """Whether the service took it; what it refused is given up, as a user does."""
    layer.startEditing()
    edit(layer)
    done = layer.commitChanges()
    if not done:
        layer.rollBack()
    return done


def named(feature, name):
    return lambda layer: layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), name)


lan = opened("lan")
version = Qgis.QGIS_VERSION_INT
writes = bool(lan.dataProvider().capabilities() & QgsVectorDataProvider.AddFeatures)
if version < 33200:
    answer({"version": version, "writes": writes})

fresh = QgsFeature(lan.fields())
fresh["code"] = "Q1"
fresh["name"] = "Đất mới"
fresh["class_code"] = "SKK"
fresh.setGeometry(QgsGeometry.fromWkt("POLYGON((571000 1172000,572000 1172000,572000 1173000,571000 1172000))"))
steps = {"added": committed(lan, lambda layer: layer.addFeature(fresh))}

minh = opened("minh")
theirs = fetched(minh, "Q1")
steps["renamed"] = committed(lan, named(fetched(lan, "Q1"), "Tên của Lan"))
steps["stale"] = committed(minh, named(theirs, "Tên của Minh"))

mine = fetched(lan, "Q1")
moved = QgsGeometry(mine.geometry())
moved.translate(100, 0)
steps["moved"] = committed(lan, lambda layer: layer.changeGeometry(mine.id(), moved))
late = fetched(opened("lan"), "Q1")
steps["removedByAnother"] = committed(minh, lambda layer: layer.deleteFeature(theirs.id()))
steps["removed"] = committed(lan, lambda layer: layer.deleteFeature(fetched(layer, "Q1").id()))

answer({
    "version": version,
    "writes": writes,
    "crs": lan.crs().authid(),
    "steps": steps,
    "name": late["name"],
    "west": late.geometry().boundingBox().xMinimum(),
    "left": sorted(feature["code"] for feature in opened("lan").getFeatures()),
})
