/**
 * How a published layer is drawn: its geometry and role decide the kind of drawing, the palette of
 * the server the colours, widths, dashes, hatches and signs. Nothing here knows a land-use colour.
 */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Layer, LayerClass, LayerRole } from "../api/types";
import type { Language } from "../messages/language.svelte";
import { dashOf } from "./dash";
import { hatchName } from "./hatch";
import { labelsOf } from "./labels";
import { markerLook } from "./markers";

export const PAPER = "#f1f0ea";
export const SELECTION = "#0b4fd6";

/** No glyphs: MapLibre then draws labels with the fonts of the page, which know Vietnamese. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "paper", type: "background", paint: { "background-color": PAPER } }],
};

/** A MapLibre layer and the opacity it has when the reader's slider stands at 100 %. */
export interface Drawing {
  spec: LayerSpecification;
  opacity: Record<string, number | ExpressionSpecification>;
}

const FILL_OPACITY: Record<LayerRole, number> = {
  BASE_ZONING: 0.95,
  STRUCTURE: 0.4,
  OVERLAY: 0.5,
  REGISTER: 0.4,
  NETWORK: 0.5,
  POINT: 0.5,
  ADMIN: 0,
};

export function drawingsOf(layer: Layer, language: Language): Drawing[] {
  if (layer.role === "ADMIN") return [lines(layer), ...labelsOf(layer, language)];
  switch (layer.geometryType) {
    case "POLYGON":
      return [...areas(layer), selection(layer), ...labelsOf(layer, language)];
    case "LINE":
      return [casing(layer), lines(layer), selection(layer), ...labelsOf(layer, language)];
    case "POINT":
      return [halo(layer), signs(layer), ...labelsOf(layer, language)];
  }
}

/** Hides classes that are switched off; null shows all. */
export function classFilter(hidden: string[] | undefined): FilterSpecification | null {
  if (!hidden || hidden.length === 0) return null;
  return ["!", ["in", ["get", "class_code"], ["literal", hidden]]];
}

/** A value by the class of a feature; one value for all when the palette gives none. */
export function byClass<T extends string | number | ExpressionSpecification>(
  classes: LayerClass[],
  pick: (known: LayerClass) => T | null | undefined,
  fallback: T,
): T | ExpressionSpecification {
  const pairs = classes.flatMap((known) => {
    const value = pick(known);
    return value === null || value === undefined ? [] : [known.code, value];
  });
  if (pairs.length === 0) return fallback;
  return ["match", ["get", "class_code"], ...pairs, fallback] as unknown as ExpressionSpecification;
}

const fillOf = (known: LayerClass) => known.fill ?? known.line;
const lineOf = (known: LayerClass) => known.line ?? known.fill;
const source = (layer: Layer) => ({ source: layer.id, "source-layer": layer.id });
const colour = (value: string | ExpressionSpecification) => value as DataDrivenPropertyValueSpecification<string>;
const selected = (on: number, off: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "selected"], false],
  on,
  off,
];

function areas(layer: Layer): Drawing[] {
  const base = layer.role === "BASE_ZONING";
  const opacity = byClass(layer.classes, (known) => known.fillOpacity, FILL_OPACITY[layer.role]);
  const drawings: Drawing[] = [
    {
      spec: {
        id: layer.id,
        type: "fill",
        ...source(layer),
        paint: { "fill-color": colour(byClass(layer.classes, fillOf, "#cfcfcf")), "fill-opacity": opacity, "fill-antialias": false },
      },
      opacity: { "fill-opacity": opacity },
    },
  ];
  const hatched = layer.classes.filter((known) => hatchName(known));
  if (hatched.length > 0) {
    drawings.push({
      spec: {
        id: `${layer.id}~hatch`,
        type: "fill",
        ...source(layer),
        filter: ["in", ["get", "class_code"], ["literal", hatched.map((known) => known.code)]],
        paint: { "fill-pattern": colour(byClass(hatched, hatchName, "")), "fill-opacity": 0.75 },
      },
      opacity: { "fill-opacity": 0.75 },
    });
  }
  if (base) {
    drawings.push({
      spec: {
        id: `${layer.id}~edge`,
        type: "line",
        ...source(layer),
        minzoom: 11.5,
        layout: { "line-join": "round" },
        paint: { "line-color": "#5c5a48", "line-width": 0.6, "line-opacity": 0.55 },
      },
      opacity: { "line-opacity": 0.55 },
    });
  } else {
    drawings.push({ ...lines(layer), spec: { ...lines(layer).spec, id: `${layer.id}~edge` } as LayerSpecification });
  }
  return drawings;
}

/** Lines and outlines: colour, width and dash of the palette, thinner where the map is small. */
function lines(layer: Layer): Drawing {
  const width = byClass(layer.classes, (known) => known.width, 1.4);
  const dashed = layer.classes.filter((known) => dashOf(known));
  const first = dashed[0] && dashOf(dashed[0]);
  // One class has one dash; several need an expression, which must end in a solid line.
  const dash =
    layer.classes.length === 1
      ? first
      : dashed.length > 0
        ? byClass(dashed, (known) => ["literal", dashOf(known) ?? [1, 0]] as ExpressionSpecification, ["literal", [1, 0]] as ExpressionSpecification)
        : null;
  return {
    spec: {
      id: layer.id,
      type: "line",
      ...source(layer),
      layout: { "line-join": "round", "line-cap": dashed.length > 0 ? "butt" : "round" },
      paint: {
        "line-color": colour(byClass(layer.classes, lineOf, "#666666")),
        "line-width": scaled(width),
        "line-opacity": 0.95,
        ...(dash ? { "line-dasharray": dash as number[] } : {}),
      },
    },
    opacity: { "line-opacity": 0.95 },
  };
}

/** The palette's widths are meant for a map of one commune; the province gets two thirds of them. */
function scaled(width: number | ExpressionSpecification, more = 0): ExpressionSpecification {
  const times = (factor: number): ExpressionSpecification => ["+", ["*", width, factor], more];
  return ["interpolate", ["linear"], ["zoom"], 7, times(0.4), 9, times(0.7), 12, times(1), 16, times(1.7)];
}

function casing(layer: Layer): Drawing {
  return {
    spec: {
      id: `${layer.id}~casing`,
      type: "line",
      ...source(layer),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": "#ffffff",
        "line-width": scaled(
          byClass(layer.classes, (known) => known.width, 1.4),
          1.6,
        ),
        "line-opacity": 0.8,
      },
    },
    opacity: { "line-opacity": 0.8 },
  };
}

/** The outline of what the reader has picked; the state of a feature switches it on. */
function selection(layer: Layer): Drawing {
  return {
    spec: {
      id: `${layer.id}~selection`,
      type: "line",
      ...source(layer),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": SELECTION, "line-width": selected(3, 0), "line-opacity": selected(1, 0) },
    },
    opacity: {},
  };
}

function halo(layer: Layer): Drawing {
  return {
    spec: {
      id: `${layer.id}~selection`,
      type: "circle",
      ...source(layer),
      paint: { "circle-color": SELECTION, "circle-radius": selected(13, 0), "circle-opacity": 0.35 },
    },
    opacity: {},
  };
}

function signs(layer: Layer): Drawing {
  return {
    spec: {
      id: layer.id,
      type: "symbol",
      ...source(layer),
      layout: {
        "icon-image": byClass(layer.classes, (known) => markerLook(known).name, markerLook({ code: "", name: {} }).name) as string,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.55, 11, 0.8, 14, 1.15],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
      paint: { "icon-opacity": 1 },
    },
    opacity: { "icon-opacity": 1 },
  };
}
