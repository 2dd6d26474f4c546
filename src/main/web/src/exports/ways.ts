/** The addresses under which one layer can be taken into another program. */
import { address } from "../api/client";
import type { Moment } from "../api/lookup";
import type { MessageKey } from "../messages";

/** Files beside the GeoPackage, by their endings; the names are the same in every language. */
const FILES = [
  { name: "Excel", ending: "xlsx" },
  { name: "DXF (CAD)", ending: "dxf" },
  { name: "KMZ (Google Earth)", ending: "kmz" },
  { name: "Shapefile", ending: "shp.zip" },
  { name: "GeoJSON", ending: "geojson" },
  { name: "FlatGeobuf", ending: "fgb" },
  { name: "GeoParquet", ending: "parquet" },
  { name: "CSV", ending: "csv" },
  { name: "GML", ending: "gml" },
];

export interface Ways {
  gpkg: string;
  files: { name: string; address: string }[];
  links: { text: MessageKey; how: MessageKey; address: string }[];
}

export function waysOf(layer: string, moment: Moment): Ways {
  const when = moment.version ? { version: moment.version } : { datetime: moment.datetime };
  return {
    gpkg: address(`api/exports/${layer}.gpkg`, when),
    files: FILES.map(({ name, ending }) => ({ name, address: address(`api/exports/${layer}.${ending}`, when) })),
    links: [
      { text: "data.ogc", how: "data.ogcHow", address: address(`ogc/collections/${layer}`) },
      { text: "data.tiles", how: "data.tilesHow", address: `${address("tiles/")}${layer}/{z}/{x}/{y}.mvt` },
      { text: "data.style", how: "data.styleHow", address: address(`styles/${layer}.json`) },
      { text: "data.qml", how: "data.qmlHow", address: address(`styles/${layer}.qml`) },
    ],
  };
}
