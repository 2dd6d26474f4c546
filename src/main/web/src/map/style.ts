/**
 * How a published layer is drawn: its geometry and role decide the kind of drawing, its classes the
 * colours. The colours are the server's; nothing here knows a land-use colour.
 */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Layer, LayerClass, LayerRole } from "../api/types";
import { hatchName } from "./hatch";

export const PAPER = "#f1f0ea";
export const SELECTION = "#0b4fd6";

/** The weight of a label goes by the first name: MapLibre reads it there, and no font is called so. */
export const LABEL_FONT = ["Be Vietnam Pro"];
export const LABEL_FONT_STRONG = ["SemiBold", "Be Vietnam Pro"];

/** No glyphs: MapLibre then draws labels with the fonts of the page, which know Vietnamese. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "paper", type: "background", paint: { "background-color": PAPER } }],
};

/** A MapLibre layer and the opacity it has when the reader's slider stands at 100 %. */
export interface Drawing {
  spec: LayerSpecification;
  opacity: Record<string, number>;
}

const FILL_OPACITY: Record<LayerRole, number> = {
  BASE_ZONING: 0.9,
  STRUCTURE: 0.4,
  OVERLAY: 0.55,
  REGISTER: 0.35,
  NETWORK: 0.5,
  POINT: 0.5,
  ADMIN: 0,
};

export function drawingsOf(layer: Layer): Drawing[] {
  if (layer.role === "ADMIN") return [boundary(layer), adminLabel(layer)];
  switch (layer.geometryType) {
    case "POLYGON":
      return [...areas(layer), areaLabel(layer), selection(layer)];
    case "LINE":
      return [casing(layer), line(layer), selection(layer), lineLabel(layer)];
    case "POINT":
      return [point(layer), pointLabel(layer)];
  }
}

/** Hides classes that are switched off; null shows all. */
export function classFilter(hidden: string[] | undefined): FilterSpecification | null {
  if (!hidden || hidden.length === 0) return null;
  return ["!", ["in", ["get", "class_code"], ["literal", hidden]]];
}

/** The colour of a feature by its class. */
export function colourBy(
  classes: LayerClass[],
  pick: (known: LayerClass) => string | null | undefined,
  fallback: string,
): DataDrivenPropertyValueSpecification<string> {
  const pairs = classes.flatMap((known) => {
    const colour = pick(known);
    return colour ? [known.code, colour] : [];
  });
  if (pairs.length === 0) return fallback;
  return ["match", ["get", "class_code"], ...pairs, fallback] as unknown as ExpressionSpecification;
}

const fillOf = (known: LayerClass) => known.fill ?? known.line;
const lineOf = (known: LayerClass) => known.line ?? known.fill;
const source = (layer: Layer) => ({ source: layer.id, "source-layer": layer.id });
const selected = (on: number, off: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "selected"], false],
  on,
  off,
];

function areas(layer: Layer): Drawing[] {
  const opacity = FILL_OPACITY[layer.role];
  const base = layer.role === "BASE_ZONING";
  const drawings: Drawing[] = [
    {
      spec: {
        id: layer.id,
        type: "fill",
        ...source(layer),
        paint: { "fill-color": colourBy(layer.classes, fillOf, "#cfcfcf"), "fill-opacity": opacity, "fill-antialias": false },
      },
      opacity: { "fill-opacity": opacity },
    },
  ];
  const hatched = layer.classes.filter((known) => known.hatch && hatchName(known));
  if (hatched.length > 0) {
    drawings.push({
      spec: {
        id: `${layer.id}~hatch`,
        type: "fill",
        ...source(layer),
        filter: ["in", ["get", "class_code"], ["literal", hatched.map((known) => known.code)]],
        paint: { "fill-pattern": colourBy(hatched, hatchName, "") as ExpressionSpecification, "fill-opacity": 0.8 },
      },
      opacity: { "fill-opacity": 0.8 },
    });
  }
  drawings.push({
    spec: {
      id: `${layer.id}~edge`,
      type: "line",
      ...source(layer),
      minzoom: base ? 11.5 : 0,
      layout: { "line-join": "round" },
      paint: {
        "line-color": base ? "rgba(70, 70, 60, 0.55)" : colourBy(layer.classes, lineOf, "#777777"),
        "line-width": base ? 0.6 : ["interpolate", ["linear"], ["zoom"], 8, 0.6, 14, 1.8],
        "line-opacity": 0.9,
        ...(layer.role === "STRUCTURE" ? { "line-dasharray": [4, 2] } : {}),
      },
    },
    opacity: { "line-opacity": 0.9 },
  });
  return drawings;
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

/** Most built-up classes share one pink: without its code a parcel cannot be read. */
function areaLabel(layer: Layer): Drawing {
  const base = layer.role === "BASE_ZONING";
  return label(layer, {
    minzoom: base ? 13.5 : layer.role === "STRUCTURE" ? 8 : 11,
    field: base ? ["get", "class_code"] : ["coalesce", ["get", "name"], ["get", "class_name"]],
    size: base ? 11 : 11.5,
    colour: base ? "#4b4a3c" : "#33302e",
  });
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
        "line-width": ["interpolate", ["linear"], ["zoom"], 8, 2.4, 14, 6],
        "line-opacity": 0.85,
      },
    },
    opacity: { "line-opacity": 0.85 },
  };
}

function line(layer: Layer): Drawing {
  return {
    spec: {
      id: layer.id,
      type: "line",
      ...source(layer),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": colourBy(layer.classes, lineOf, "#555555"),
        "line-width": ["interpolate", ["linear"], ["zoom"], 8, 1.3, 14, 3.6],
        "line-opacity": 1,
      },
    },
    opacity: { "line-opacity": 1 },
  };
}

function lineLabel(layer: Layer): Drawing {
  return label(layer, {
    minzoom: 10.5,
    field: ["coalesce", ["get", "name"], ["get", "code"]],
    size: 11,
    colour: "#3a2f2a",
    along: true,
  });
}

function point(layer: Layer): Drawing {
  return {
    spec: {
      id: layer.id,
      type: "circle",
      ...source(layer),
      paint: {
        "circle-color": colourBy(layer.classes, fillOf, "#666666"),
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 2.6, 14, 7],
        "circle-stroke-color": ["case", ["boolean", ["feature-state", "selected"], false], SELECTION, "#ffffff"],
        "circle-stroke-width": selected(4, 1.4),
        "circle-opacity": 1,
        "circle-stroke-opacity": 1,
      },
    },
    opacity: { "circle-opacity": 1, "circle-stroke-opacity": 1 },
  };
}

function pointLabel(layer: Layer): Drawing {
  return label(layer, { minzoom: 11.5, field: ["get", "name"], size: 11, colour: "#2d3a40", below: true });
}

interface LabelChoice {
  minzoom: number;
  field: ExpressionSpecification;
  size: number;
  colour: string;
  along?: boolean;
  below?: boolean;
}

function label(layer: Layer, choice: LabelChoice): Drawing {
  return {
    spec: {
      id: `${layer.id}~label`,
      type: "symbol",
      ...source(layer),
      minzoom: choice.minzoom,
      layout: {
        "text-field": choice.field,
        "text-font": LABEL_FONT,
        "text-size": choice.size,
        "text-max-width": 9,
        "text-padding": 4,
        ...(choice.along ? { "symbol-placement": "line" as const, "symbol-spacing": 420 } : {}),
        ...(choice.below ? { "text-anchor": "top" as const, "text-offset": [0, 0.7] as [number, number], "text-optional": true } : {}),
      },
      paint: { "text-color": choice.colour, "text-halo-color": "rgba(255, 255, 255, 0.9)", "text-halo-width": 1.4 },
    },
    opacity: { "text-opacity": 1 },
  };
}

const BOUNDARY: Record<string, { width: [number, number]; dash?: number[]; colour: string }> = {
  province: { width: [1.8, 3.4], colour: "#6b3b52" },
  districts: { width: [1, 2], dash: [5, 2, 1, 2], colour: "#7a5568" },
  communes: { width: [0.5, 1.3], dash: [3, 2], colour: "#86707c" },
};

function boundary(layer: Layer): Drawing {
  const look = BOUNDARY[layer.id] ?? { width: [0.8, 1.6], colour: "#7a5568" };
  return {
    spec: {
      id: layer.id,
      type: "line",
      ...source(layer),
      layout: { "line-join": "round" },
      paint: {
        "line-color": look.colour,
        "line-width": ["interpolate", ["linear"], ["zoom"], 8, look.width[0], 14, look.width[1]],
        "line-opacity": 0.9,
        ...(look.dash ? { "line-dasharray": look.dash } : {}),
      },
    },
    opacity: { "line-opacity": 0.9 },
  };
}

function adminLabel(layer: Layer): Drawing {
  const commune = layer.id === "communes";
  return {
    spec: {
      id: `${layer.id}~label`,
      type: "symbol",
      ...source(layer),
      minzoom: commune ? 10 : 7,
      maxzoom: layer.id === "province" ? 7.5 : commune ? 15 : 13,
      layout: {
        "text-field": ["get", "name"],
        "text-font": LABEL_FONT_STRONG,
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, commune ? 9 : 11, 14, commune ? 14 : 18],
        "text-max-width": 7,
        "text-padding": commune ? 6 : 14,
      },
      paint: { "text-color": "#5a3550", "text-halo-color": "rgba(255, 255, 255, 0.92)", "text-halo-width": 1.6 },
    },
    opacity: { "text-opacity": 1 },
  };
}
