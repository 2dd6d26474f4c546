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
  { name: "PMTiles", ending: "pmtiles" },
];

/** So many objects make a file that takes longer than a person waits with pleasure: some seconds of one processor. */
const LARGE = 50_000;

export const isLarge = (objects: number | null) => objects !== null && objects >= LARGE;

export interface Ways {
  gpkg: string;
  /** The layer as it opens in a QGIS project that is there already. */
  qlr: string;
  files: { name: string; address: string }[];
  /** What the server makes in the background too. */
  prepared: { name: string; ending: string; address: string }[];
  links: { text: MessageKey; how: MessageKey; address: string }[];
}

export function waysOf(layer: string, moment: Moment, lang: string): Ways {
  const when = moment.version ? { version: moment.version } : { datetime: moment.datetime };
  const gpkg = address(`api/exports/${layer}.gpkg`, when);
  const files = FILES.map(({ name, ending }) => ({ name, ending, address: address(`api/exports/${layer}.${ending}`, when) }));
  return {
    gpkg,
    qlr: address(`api/exports/${layer}.qlr`, { ...when, lang }),
    files,
    prepared: [{ name: "GeoPackage", ending: "gpkg", address: gpkg }, ...files.filter(({ ending }) => ending !== "pmtiles")],
    links: [
      { text: "data.ogc", how: "data.ogcHow", address: address(`ogc/collections/${layer}`) },
      { text: "data.tiles", how: "data.tilesHow", address: `${address("tiles/")}${layer}/{z}/{x}/{y}.mvt` },
      { text: "data.style", how: "data.styleHow", address: address(`styles/${layer}.json`) },
      { text: "data.qml", how: "data.qmlHow", address: address(`styles/${layer}.qml`) },
    ],
  };
}

/** The addresses under which many layers can be taken at once: a theme, or the map without one. */
export function wholeOf(theme: string, moment: Moment, lang: string) {
  const when = moment.version ? { version: moment.version } : { datetime: moment.datetime };
  const name = theme.toLowerCase().replaceAll("_", "-");
  return {
    project: address("api/exports/project.qgz", { ...when, theme: name, lang }),
    gpkg: address(`api/exports/${name ? `themes/${name}` : "map"}.gpkg`, { ...when, lang }),
    qlr: name ? address(`api/exports/themes/${name}.qlr`, { ...when, lang }) : null,
    pmtiles: name ? null : address("api/exports/map.pmtiles", when),
  };
}
