"""Puts layer definitions into an empty project, as when they are dragged on the map."""

from qgis_start import answer, arguments
from qgis.core import QgsLayerDefinition, QgsProject


def load(path):
    project = QgsProject.instance()
    project.clear()
    done, error = QgsLayerDefinition.loadLayerDefinition(path, project, project.layerTreeRoot())
    return {
        "error": error,
        "layers": [
            {
                "name": layer.name(),
                "valid": layer.isValid(),
                "renderer": layer.renderer().type() if layer.renderer() else None,
            }
            for layer in project.mapLayers().values()
        ],
    }


answer([load(path) for path in arguments])
