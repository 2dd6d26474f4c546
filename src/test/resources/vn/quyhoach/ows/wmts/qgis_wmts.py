"""Opens a layer by WMTS as a user does, and draws it."""

import urllib.parse

from qgis_start import answer, arguments
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

url, name, grid = arguments
code = "EPSG:3857" if grid == "WebMercatorQuad" else "EPSG:9210"
layer = QgsRasterLayer(
    "crs=%s&dpiMode=7&format=image/png&layers=%s&styles=default&tileMatrixSet=%s&url=%s"
    % (code, name, grid, urllib.parse.quote(url, safe="")),
    name,
    "wms",
)
if not layer.isValid():
    answer({"valid": False, "error": layer.error().message()})
crs = QgsCoordinateReferenceSystem(code)
move = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
settings = QgsMapSettings()
settings.setDestinationCrs(crs)
settings.setLayers([layer])
settings.setExtent(move.transformBoundingBox(QgsRectangle(106.3, 10.4, 106.6, 10.7)))
settings.setOutputSize(QSize(300, 300))
settings.setBackgroundColor(QColor("white"))
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
image = job.renderedImage()
answer({
    "valid": True,
    "errors": [error.message for error in job.errors()],
    "colours": len({image.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 300, 3)}),
})
