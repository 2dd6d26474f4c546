"""Edits a layer over WFS as a QGIS user does: adds, renames, moves a corner, deletes what was there."""

from qgis_start import answer, arguments
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

address, version, name, user, password = arguments

uri = (
    f"url='{address}' typename='qh:{name}' version='{version}' srsname='EPSG:9210' "
    f"pagingEnabled='true' username='{user}' password='{password}'"
)


def opened():
    return QgsVectorLayer(uri, name, "WFS")


errors = []


def commit(layer):
    if not layer.commitChanges():
        errors.extend(layer.commitErrors())
        layer.rollBack()


layer = opened()
editable = layer.startEditing()
old = [feature.id() for feature in layer.getFeatures()]

# 1 draws
feature = QgsFeature(layer.fields())
feature.setGeometry(QgsGeometry.fromWkt(
    "MultiPolygon (((562000 1170000, 562500 1170000, 562500 1170500, 562000 1170500, 562000 1170000)))"))
feature["code"] = "Q1"
feature["name"] = "Khu vẽ bằng QGIS"
feature["class_code"] = "SKK"
layer.addFeature(feature)
commit(layer)

# 2 renames and moves corners, in a new session
layer = opened()
layer.startEditing()
drawn = [each for each in layer.getFeatures() if each["code"] == "Q1"]
if drawn:
    layer.changeAttributeValue(
        drawn[0].id(), layer.fields().indexOf("name"), "Khu vẽ bằng QGIS, đổi tên")
    layer.changeGeometry(drawn[0].id(), QgsGeometry.fromWkt(
        "MultiPolygon (((562000 1170000, 562400 1170000, 562400 1170400, 562000 1170400, 562000 1170000)))"))
else:
    errors.append("the drawn feature is not there")
commit(layer)

# 3 deletes what was there before
layer = opened()
layer.startEditing()
for each in layer.getFeatures():
    if each["code"] != "Q1":
        layer.deleteFeature(each.id())
commit(layer)

answer({"editable": editable, "found": len(old), "errors": errors})
