"""Checks a GeoPackage with GDAL's validator, and edits it as a user would, to see its spatial index follow."""

import sqlite3

from qgis_start import answer, arguments
from osgeo import ogr
from osgeo_utils.samples import validate_gpkg

ogr.UseExceptions()
path = arguments[0]

problems = []
try:
    validate_gpkg.check(path, extra_checks=True)
except validate_gpkg.GPKGCheckException as problem:
    problems.append(str(problem))

database = sqlite3.connect(path)


def one(sql):
    return database.execute(sql).fetchone()[0]


table = one("select table_name from gpkg_geometry_columns")
result = {
    "problems": problems,
    "applicationId": one("pragma application_id"),
    "styles": one(f"select count(*) from layer_styles where f_table_name = '{table}' and useAsDefault = 1"),
    "styleSchema": one("select f_table_schema from layer_styles"),
    "metadata": one("select metadata from gpkg_metadata"),
    "rows": one(f"select count(*) from {table}"),
    "indexed": one(f"select count(*) from rtree_{table}_geom"),
}
database.close()

source = ogr.Open(path, 1)
layer = source.GetLayerByName(table)
feature = layer.GetNextFeature()
x, y = 600000.0, 1200000.0
feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOINT(({x} {y}))"))
layer.SetFeature(feature)
layer.SetSpatialFilterRect(x - 1, y - 1, x + 1, y + 1)
result["editedThenIndexed"] = layer.GetFeatureCount() == 1
layer = None
source = None
answer(result)
