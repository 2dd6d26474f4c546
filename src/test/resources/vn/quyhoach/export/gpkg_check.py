"""Checks a GeoPackage of many layers with GDAL's validator, and tells what it says of each."""

import sqlite3

from qgis_start import answer, arguments
from osgeo_utils.samples import validate_gpkg

path = arguments[0]
problems = []
try:
    validate_gpkg.check(path, extra_checks=True)
except validate_gpkg.GPKGCheckException as problem:
    problems.append(str(problem))
database = sqlite3.connect(path)
tables = [row[0] for row in database.execute("select table_name from gpkg_geometry_columns order by 1")]
answer(
    {
        "problems": problems,
        "tables": tables,
        "styled": [
            row[0]
            for row in database.execute(
                "select f_table_name from layer_styles where useAsDefault = 1 and f_table_schema = '' order by 1"
            )
        ],
        "metadata": [
            [
                row[0]
                for row in database.execute(
                    "select md_standard_uri from gpkg_metadata join gpkg_metadata_reference on md_file_id = id"
                    " where table_name = ? order by 1",
                    [table],
                )
            ]
            for table in tables
        ],
        "indexed": [
            database.execute(f"select count(*) from rtree_{table}_geom").fetchone()
            == database.execute(f"select count(*) from {table} where geom is not null").fetchone()
            for table in tables
        ],
    }
)
