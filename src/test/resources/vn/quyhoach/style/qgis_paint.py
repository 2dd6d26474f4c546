"""Paints a layer of a GeoPackage in a style, without labels: file, style, box in EPSG:3857, pixels, picture."""

from qgis_start import answer, arguments
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

file, style, west, south, east, north, pixels, picture = arguments
layer = QgsVectorLayer(file, "layer", "ogr")
if style.endswith(".sld"):
    layer.loadSldStyle(style)
else:
    layer.loadNamedStyle(style)
layer.setLabelsEnabled(False)
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
settings.setTransformContext(QgsProject.instance().transformContext())
settings.setExtent(QgsRectangle(float(west), float(south), float(east), float(north)))
settings.setOutputSize(QSize(int(pixels), int(pixels)))
settings.setOutputDpi(96)
settings.setBackgroundColor(QColor("#f1f0ea"))
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
job.renderedImage().save(picture)
answer({"valid": layer.isValid(), "count": layer.featureCount()})
