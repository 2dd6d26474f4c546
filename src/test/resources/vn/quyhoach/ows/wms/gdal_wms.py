"""Opens a WMS as GDAL does: finds its layers by the capabilities, and fetches a map of one as a file."""

import json
import sys

from osgeo import gdal

gdal.UseExceptions()
address, name = sys.argv[1:]
service = gdal.Open("WMS:" + address + "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities")
found = [text for text, _ in service.GetSubDatasets()]
chosen = next(text for text in found if "LAYERS=" + name + "&" in text)
picture = gdal.Translate("/vsimem/map.png", gdal.Open(chosen), format="PNG", width=300, height=0)
bands = [picture.GetRasterBand(i + 1).ReadAsArray().tolist() for i in range(3)]
colours = {tuple(band[y][x] for band in bands) for y in range(picture.RasterYSize) for x in range(300)}
print(json.dumps({"layers": len(found), "chosen": chosen, "width": picture.RasterXSize, "colours": len(colours)}))
