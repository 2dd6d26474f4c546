/** What panels lay over the map: a footprint, the pieces of a check, a unit, a picked place. */
import type { FeatureCollection } from "geojson";
import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { collection } from "./geometry";
import { LABEL_FONT_STRONG, PLACES } from "./labels";
import { SELECTION } from "./style";

export const MARKS = ["unit", "changes", "results", "pieces", "footprint", "project", "corners", "pick"] as const;
/** The map's own areas and lines come before this layer, its labels before the other. */
export const FIRST_MARK = "unit-halo";
export const FIRST_MARK_ABOVE_LABELS = "results-point";

export type MarkId = (typeof MARKS)[number];

export const OVERLAY_COLOUR = "#7b2f9e";

/** The colours of permissions are those of theme.css; WebGL cannot read custom properties. */
export const PERMISSION_COLOURS: Record<string, string> = {
  PERMITTED: "#1b7a43",
  CONDITIONAL: "#c98a00",
  PROHIBITED: "#c0262d",
  NOT_REGULATED: "#6b7780",
};

/** Of verdicts, as marks on the map and beside the words of a page; of a row that was refused or waits none is drawn. */
export const VERDICT_COLOURS: Record<string, string> = {
  CONFORMS: "#1b7a43",
  CONFORMS_WITH_CONDITIONS: "#c98a00",
  PARTIAL: "#d2601a",
  CONFLICT: "#c0262d",
  NEEDS_REVIEW: "#2a6fb0",
  NOT_COVERED: "#6b7780",
  NOT_CHECKABLE: "#3f474c",
};

/** The outline of ground whose class differs between two versions. */
const CHANGE = "#a1124a";
/** Where a click asks about a change. */
export const CHANGES_FILL = "changes-fill";
/** Where a click asks about one of many results. */
export const RESULT_LOOKS = ["results-dot", "results-point", "results-line", "results-fill"];

const isArea = ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]] as never;
const isPoint = ["in", ["geometry-type"], ["literal", ["Point", "MultiPoint"]]] as never;
const isLine = ["in", ["geometry-type"], ["literal", ["LineString", "MultiLineString"]]] as never;
const isZone = ["!=", ["get", "permission"], "OVERLAY"] as never;
const permission = [
  "match",
  ["get", "permission"],
  ...Object.entries(PERMISSION_COLOURS).flat(),
  "#6b7780",
] as never;

const isDot = ["==", ["get", "dot"], true] as never;
const verdict = ["match", ["get", "verdict"], ...Object.entries(VERDICT_COLOURS).flat(), SELECTION] as never;
const dot = { "circle-color": verdict, "circle-radius": 6, "circle-stroke-color": "#ffffff", "circle-stroke-width": 1.8 } as const;

const LOOKS: Record<MarkId, LayerSpecification[]> = {
  unit: [
    { id: "unit-halo", type: "line", source: "unit", paint: { "line-color": "#ffffff", "line-width": 6, "line-opacity": 0.8 } },
    { id: "unit-line", type: "line", source: "unit", paint: { "line-color": "#8a1f5c", "line-width": 2.6 } },
  ],
  changes: [
    { id: "changes-fill", type: "fill", source: "changes", paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.85 } },
    { id: "changes-halo", type: "line", source: "changes", paint: { "line-color": "#ffffff", "line-width": 3.2 } },
    { id: "changes-line", type: "line", source: "changes", paint: { "line-color": CHANGE, "line-width": 1.6 } },
  ],
  // Many places at once: what they are up close, a dot from afar, where nobody would see them.
  results: [
    { id: "results-fill", type: "fill", source: "results", filter: isArea, paint: { "fill-color": verdict, "fill-opacity": 0.35 } },
    { id: "results-halo", type: "line", source: "results", filter: ["!", isPoint], paint: { "line-color": "#ffffff", "line-width": 4.6 } },
    { id: "results-line", type: "line", source: "results", filter: ["!", isPoint], paint: { "line-color": verdict, "line-width": 2.4 } },
  ],
  pieces: [
    { id: "pieces-fill", type: "fill", source: "pieces", filter: ["all", isArea, isZone], paint: { "fill-color": permission, "fill-opacity": 0.42 } },
    { id: "pieces-line", type: "line", source: "pieces", filter: ["all", isArea, isZone], paint: { "line-color": permission, "line-width": 1.4 } },
    {
      id: "pieces-overlay",
      type: "line",
      source: "pieces",
      filter: ["!", isZone],
      paint: { "line-color": OVERLAY_COLOUR, "line-width": 2.6, "line-dasharray": [2, 1.4] },
    },
  ],
  footprint: [
    { id: "footprint-fill", type: "fill", source: "footprint", filter: isArea, paint: { "fill-color": SELECTION, "fill-opacity": 0.1 } },
    { id: "footprint-halo", type: "line", source: "footprint", paint: { "line-color": "#ffffff", "line-width": 5.5 } },
    { id: "footprint-line", type: "line", source: "footprint", paint: { "line-color": SELECTION, "line-width": 2.6 } },
    // The parts of a route lie on the route itself and must be seen.
    { id: "pieces-route", type: "line", source: "pieces", filter: ["all", isLine, isZone], paint: { "line-color": permission, "line-width": 4 } },
    {
      id: "footprint-point",
      type: "circle",
      source: "footprint",
      filter: isPoint,
      paint: { "circle-color": SELECTION, "circle-radius": 7, "circle-stroke-color": "#ffffff", "circle-stroke-width": 2 },
    },
    { id: "pieces-point", type: "circle", source: "pieces", filter: ["all", isPoint, isZone], paint: { "circle-color": permission, "circle-radius": 5 } },
  ],
  corners: [
    // Above all names, so that none hides a case.
    { id: "results-point", type: "circle", source: "results", filter: ["all", isPoint, ["!", isDot]] as never, paint: dot },
    { id: "results-dot", type: "circle", source: "results", maxzoom: 14, filter: isDot, paint: dot },
    {
      id: "corners-point",
      type: "circle",
      source: "corners",
      paint: { "circle-color": "#ffffff", "circle-radius": 3.6, "circle-stroke-color": SELECTION, "circle-stroke-width": 2 },
    },
    {
      id: "corners-label",
      type: "symbol",
      source: "corners",
      layout: { "text-field": ["to-string", ["get", "n"]], "text-font": LABEL_FONT_STRONG, "text-size": 12, "text-anchor": ["get", "anchor"], "text-radial-offset": 0.6 },
      paint: { "text-color": "#08338c", "text-halo-color": "#ffffff", "text-halo-width": 1.8 },
    },
  ],
  project: [
    { id: "project-fill", type: "fill", source: "project", filter: isArea, paint: { "fill-color": SELECTION, "fill-opacity": 0.12 } },
    { id: "project-halo", type: "line", source: "project", paint: { "line-color": "#ffffff", "line-width": 5.5 } },
    { id: "project-line", type: "line", source: "project", paint: { "line-color": SELECTION, "line-width": 2.6 } },
    {
      id: "project-point",
      type: "circle",
      source: "project",
      filter: isPoint,
      paint: { "circle-color": SELECTION, "circle-radius": 7, "circle-stroke-color": "#ffffff", "circle-stroke-width": 2 },
    },
  ],
  pick: [
    {
      id: "pick-ring",
      type: "circle",
      source: "pick",
      paint: { "circle-radius": 11, "circle-color": SELECTION, "circle-opacity": 0.18, "circle-stroke-color": "#ffffff", "circle-stroke-width": 3 },
    },
    {
      id: "pick-dot",
      type: "circle",
      source: "pick",
      paint: { "circle-radius": 5, "circle-color": SELECTION, "circle-stroke-color": "#ffffff", "circle-stroke-width": 2 },
    },
  ],
};

/** Adds what lies over the layers, still empty. */
export function addMarks(map: MapLibreMap): void {
  map.addSource(PLACES, { type: "geojson", data: collection() });
  for (const id of MARKS) {
    map.addSource(id, { type: "geojson", data: collection() });
    for (const look of LOOKS[id]) map.addLayer(look);
  }
}

export function setMark(map: MapLibreMap, id: MarkId | typeof PLACES, data: FeatureCollection | null): void {
  const source = map.getSource(id);
  if (source && "setData" in source) (source as { setData(data: FeatureCollection): void }).setData(data ?? collection());
}
