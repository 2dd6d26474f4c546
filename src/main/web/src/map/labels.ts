/** The names and codes on the map. */
import type { ExpressionSpecification, SymbolLayerSpecification } from "maplibre-gl";
import type { Layer } from "../api/types";
import type { Language } from "../messages/language.svelte";
import type { Drawing } from "./style";

/** The weight of a label goes by the first name: MapLibre reads it there, and no font is called so. */
export const LABEL_FONT = ["Be Vietnam Pro"];
export const LABEL_FONT_STRONG = ["SemiBold", "Be Vietnam Pro"];

/** Names of units come from points of their own: a tile would repeat them in each of its pieces. */
export const PLACES = "places";

interface Choice {
  minzoom: number;
  maxzoom?: number;
  field: ExpressionSpecification;
  size: number | ExpressionSpecification;
  colour: string;
  layout?: SymbolLayerSpecification["layout"];
}

export function labelsOf(layer: Layer, language: Language): Drawing[] {
  if (layer.role === "ADMIN") return [unitLabel(layer)];
  const name = nameOf(language);
  switch (layer.geometryType) {
    case "POLYGON":
      // Most built-up classes share one pink: without its code a parcel cannot be read.
      return layer.role === "BASE_ZONING"
        ? [label(layer, { minzoom: 13.5, field: ["get", "class_code"], size: 11, colour: "#4b4a3c" })]
        : [label(layer, { minzoom: layer.role === "STRUCTURE" ? 8.5 : 11, field: name, size: 11.5, colour: "#33302e" })];
    case "LINE":
      return [
        label(layer, {
          minzoom: 10.5,
          field: name,
          size: 11,
          colour: "#3a2f2a",
          layout: { "symbol-placement": "line", "symbol-spacing": 420 },
        }),
      ];
    case "POINT":
      return [
        label(layer, {
          minzoom: 11.5,
          field: name,
          size: 11,
          colour: "#2d3a40",
          layout: { "text-anchor": "top", "text-offset": [0, 0.8], "text-optional": true },
        }),
      ];
  }
}

function nameOf(language: Language): ExpressionSpecification {
  const own: ExpressionSpecification[] = [["get", "name"], ["get", "class_name"], ["get", "code"]];
  return ["coalesce", ...(language === "en" ? [["get", "name_en"] as ExpressionSpecification] : []), ...own, ""];
}

function unitLabel(layer: Layer): Drawing {
  const commune = layer.id === "communes";
  const level = layer.id === "communes" ? "commune" : layer.id === "districts" ? "district" : "province";
  const drawing = label(layer, {
    minzoom: level === "commune" ? 9.8 : level === "district" ? 7.5 : 5,
    maxzoom: level === "commune" ? 16 : level === "district" ? 13 : 7.5,
    field: ["get", "name"],
    size: ["interpolate", ["linear"], ["zoom"], 8, commune ? 9.5 : 11, 14, commune ? 14 : 18],
    colour: "#5a3550",
    layout: { "text-font": LABEL_FONT_STRONG, "text-max-width": 7, "text-padding": 6 },
  });
  const { "source-layer": _, ...spec } = drawing.spec as SymbolLayerSpecification;
  return { ...drawing, spec: { ...spec, source: PLACES, filter: ["==", ["get", "level"], level] } };
}

function label(layer: Layer, choice: Choice): Drawing {
  return {
    spec: {
      id: `${layer.id}~label`,
      type: "symbol",
      source: layer.id,
      "source-layer": layer.id,
      minzoom: choice.minzoom,
      ...(choice.maxzoom ? { maxzoom: choice.maxzoom } : {}),
      layout: {
        "text-field": choice.field,
        "text-font": LABEL_FONT,
        "text-size": choice.size,
        "text-max-width": 9,
        "text-padding": 4,
        ...choice.layout,
      },
      paint: { "text-color": choice.colour, "text-halo-color": "rgba(255, 255, 255, 0.92)", "text-halo-width": 1.5 },
    },
    opacity: { "text-opacity": 1 },
  };
}
