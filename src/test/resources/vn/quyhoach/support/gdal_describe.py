"""Tells as JSON what GDAL finds in a file or at an address."""

import json
import sys

from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()


def crs(layer):
    reference = layer.GetSpatialRef()
    if reference is None:
        return None
    return f"{reference.GetAuthorityName(None)}:{reference.GetAuthorityCode(None)}"


def fields(layer):
    definition = layer.GetLayerDefn()
    return [
        {
            "name": field.GetName(),
            "type": field.GetTypeName(),
            "alias": field.GetAlternativeName(),
            "domain": field.GetDomainName(),
        }
        for field in (definition.GetFieldDefn(i) for i in range(definition.GetFieldCount()))
    ]


def first(layer):
    feature = layer.GetNextFeature()
    if feature is None:
        return None
    geometry = feature.GetGeometryRef()
    if geometry is not None:
        # JSON knows no surfaces of GML, though these are made of straight lines
        feature.SetGeometry(geometry.GetLinearGeometry())
    return json.loads(feature.ExportToJson())


def describe(layer):
    count = layer.GetFeatureCount()
    return {
        "name": layer.GetName(),
        "title": layer.GetMetadataItem("IDENTIFIER") or layer.GetMetadataItem("TITLE"),
        "crs": crs(layer),
        "geometryType": ogr.GeometryTypeToName(layer.GetGeomType()),
        "count": count,
        "extent": list(layer.GetExtent()) if count else None,
        "fields": fields(layer),
        "first": first(layer),
    }


source = gdal.OpenEx(sys.argv[1], gdal.OF_VECTOR)
print(
    json.dumps(
        {
            "driver": source.GetDriver().ShortName,
            "layers": [describe(source.GetLayer(i)) for i in range(source.GetLayerCount())],
        },
        ensure_ascii=False,
    )
)
