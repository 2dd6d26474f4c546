"""Opens a project as a QGIS user does and tells what is in it; prints its sheet into a picture and a PDF."""

import os

from qgis_start import answer, arguments
from qgis.core import (
    QgsApplication,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsProject,
    QgsValueRelationFieldFormatter,
    QgsVectorLayer,
)

address, folder = arguments[0], arguments[1]
project = QgsProject.instance()
read = project.read(address)


def field(layer, name):
    index = layer.fields().indexOf(name)
    if index < 0:
        return None
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    first = next(layer.getFeatures(), None)
    return {
        "alias": layer.attributeAlias(index),
        "widget": setup.type(),
        "choices": [
            {"code": choice.key, "label": choice.value}
            for choice in QgsValueRelationFieldFormatter.createCache(setup.config())
        ],
        "code": first[name] if first else None,
        "shown": formatter.representValue(layer, index, setup.config(), None, first[name]) if first else None,
    }


def describe(layer):
    told = {
        "name": layer.name(),
        "type": layer.type().name if hasattr(layer.type(), "name") else str(layer.type()),
        "provider": layer.providerType(),
        "valid": layer.isValid(),
        "crs": layer.crs().authid(),
        "source": layer.source(),
        "limited": layer.hasScaleBasedVisibility(),
        "minScale": layer.minimumScale(),
    }
    if isinstance(layer, QgsVectorLayer):
        renderer = layer.renderer()
        told.update(
            {
                "count": layer.featureCount(),
                "renderer": renderer.type() if renderer else None,
                "categories": [category.label() for category in renderer.categories()]
                if renderer and renderer.type() == "categorizedSymbol"
                else [],
                "labels": layer.labelsEnabled() and layer.labeling() is not None,
                "class": field(layer, "class_code"),
            }
        )
    elif hasattr(layer, "renderer") and hasattr(layer.renderer(), "styles"):
        told["styles"] = [style.styleName() for style in layer.renderer().styles()]
    return told


def tree(group):
    return [
        {"group": child.name(), "checked": child.itemVisibilityChecked(), "children": tree(child)}
        if child.nodeType() == 0
        else {"layer": child.layerId(), "checked": child.itemVisibilityChecked()}
        for child in group.children()
    ]


def sheet(layout):
    exporter = QgsLayoutExporter(layout)
    picture, document = os.path.join(folder, "sheet.png"), os.path.join(folder, "sheet.pdf")
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 90
    done = [exporter.exportToImage(picture, settings), exporter.exportToPdf(document, QgsLayoutExporter.PdfExportSettings())]
    size = layout.pageCollection().page(0).pageSize()
    page_map = layout.itemById("map")
    return {
        "name": layout.name(),
        "page": [size.width(), size.height()],
        "items": sorted(item.id() for item in layout.items() if getattr(item, "id", None) and item.id()),
        "texts": {item.id(): item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)},
        "extent": [round(page_map.extent().xMinimum()), round(page_map.extent().yMinimum()),
                   round(page_map.extent().xMaximum()), round(page_map.extent().yMaximum())],
        "scale": page_map.scale(),
        "north": layout.itemById("north").picturePath(),
        "legend": layout.itemById("legend").title(),
        "results": [int(one) for one in done],
        "picture": picture,
        "bytes": [os.path.getsize(picture), os.path.getsize(document)],
        "colours": colours(picture),
    }


def colours(picture):
    from qgis.PyQt.QtGui import QImage

    image = QImage(picture)
    return len({image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)})


layouts = project.layoutManager().printLayouts()
wanted = len(arguments) > 2 and arguments[2] == "print"
answer(
    {
        "read": read,
        "title": project.title(),
        "metadata": project.metadata().abstract(),
        "crs": project.crs().authid(),
        "layers": {identity: describe(layer) for identity, layer in project.mapLayers().items()},
        "tree": tree(project.layerTreeRoot()),
        "bookmarks": [
            {"name": one.name(), "group": one.group(), "crs": one.extent().crs().authid(), "west": one.extent().xMinimum()}
            for one in project.bookmarkManager().bookmarks()
        ],
        "layouts": [sheet(layout) if wanted else {"name": layout.name()} for layout in layouts],
    }
)
