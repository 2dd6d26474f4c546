"""Connects a QGIS project to the service: every layer by OGC API Features, one as vector tiles in its colours."""

from qgis_start import answer, arguments
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

service, drawn, picture, west, south, east, north, *collections = arguments
national = QgsCoordinateReferenceSystem("EPSG:9210")
box = QgsRectangle(float(west), float(south), float(east), float(north))


def connect(collection):
    uri = QgsDataSourceUri()
    uri.setParam("url", f"{service}/ogc")
    uri.setParam("typename", collection)
    uri.setParam("version", "OGC_API_FEATURES")
    uri.setParam("pagingEnabled", "true")
    return QgsVectorLayer(uri.uri(False), collection, "OAPIF")


def describe(layer):
    request = QgsFeatureRequest().setLimit(1).setDestinationCrs(national, QgsProject.instance().transformContext())
    told = {"valid": layer.isValid(), "count": layer.featureCount()}
    for first in layer.getFeatures(request):
        place = first.geometry().boundingBox().center()
        told["first"] = {name: str(value) for name, value in zip(layer.fields().names(), first.attributes())}
        told["place"] = [place.x(), place.y()]
    return told


def tiles():
    layer = QgsVectorTileLayer(
        f"type=xyz&url={service}/tiles/{drawn}/{{z}}/{{x}}/{{y}}.mvt&zmin=7&zmax=16"
        f"&styleUrl={service}/styles/{drawn}.json",
        drawn,
    )
    error, warnings, styled = "", [], False
    if layer.isValid():
        error, warnings, styled = _style(layer)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(600, 400))
    settings.setBackgroundColor(QColor("white"))
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    settings.setDestinationCrs(web)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    settings.setExtent(QgsCoordinateTransform(degrees, web, QgsProject.instance()).transformBoundingBox(box))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(picture)
    colours = {}
    for x in range(0, image.width(), 3):
        for y in range(0, image.height(), 3):
            name = image.pixelColor(x, y).name()
            colours[name] = colours.get(name, 0) + 1
    return {
        "valid": layer.isValid(),
        "styled": styled,
        "error": error,
        # the fonts of a test machine are nobody's business
        "warnings": [warning for warning in warnings if "font" not in warning],
        "styles": sorted({style.layerName() for style in layer.renderer().styles()}),
        "colours": sorted(colours, key=colours.get, reverse=True)[:12],
    }


def _style(layer):
    """QGIS 3.22 answers in one order, later ones in another."""
    found = layer.loadDefaultStyle()
    texts = [part for part in found if isinstance(part, str)]
    lists = [part for part in found if isinstance(part, list)]
    flags = [part for part in found if isinstance(part, bool)]
    return "".join(texts), (lists or [[]])[0], (flags or [False])[0]


answer({"layers": {name: describe(connect(name)) for name in collections}, "tiles": tiles()})
