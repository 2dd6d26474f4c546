"""Opens layers by WMS as a user does, in each coordinate system; draws them and asks a place."""

import json
import urllib.parse

from qgis_start import answer, arguments
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

url, names = arguments[0], json.loads(arguments[1])
here = QgsRectangle(106.0, 10.4, 106.7, 11.0)
answers = []

for name in names:
    for code in ("EPSG:3857", "EPSG:4326", "EPSG:9210"):
        uri = "crs=%s&dpiMode=7&featureCount=10&format=image/png&layers=%s&styles=default&url=%s" % (
            code,
            name,
            urllib.parse.quote(url, safe=""),
        )
        layer = QgsRasterLayer(uri, name, "wms")
        found = {"layer": name, "crs": code, "valid": layer.isValid(), "error": layer.error().message()}
        answers.append(found)
        if not layer.isValid():
            continue
        crs = QgsCoordinateReferenceSystem(code)
        move = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
        settings = QgsMapSettings()
        settings.setDestinationCrs(crs)
        settings.setLayers([layer])
        settings.setExtent(move.transformBoundingBox(here))
        settings.setOutputSize(QSize(240, 240))
        settings.setBackgroundColor(QColor("white"))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        found["errors"] = [error.message for error in job.errors()]
        found["colours"] = len({image.pixel(x, y) for x in range(0, 240, 3) for y in range(0, 240, 3)})
        found["extent"] = [round(v, 2) for v in (
            layer.extent().xMinimum(), layer.extent().yMinimum(), layer.extent().xMaximum(), layer.extent().yMaximum())]
        if code == "EPSG:9210":
            provider = layer.dataProvider()
            place = move.transform(QgsPointXY(106.41, 10.54))
            extent = settings.visibleExtent()
            for form, key in ((QgsRaster.IdentifyFormatText, "text"), (QgsRaster.IdentifyFormatHtml, "html"),
                              (QgsRaster.IdentifyFormatFeature, "feature")):
                result = provider.identify(place, form, extent, 240, 240)
                found[key] = result.isValid() and len(result.results())
                if key == "text" and result.isValid():
                    found["words"] = " ".join(str(v) for v in result.results().values())

answer({"answers": answers})
