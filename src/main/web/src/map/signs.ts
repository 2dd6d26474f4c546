/** The images a layer is drawn with: hatches of its areas, signs of its points. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Layer } from "../api/types";
import { hatchOf } from "./hatch";
import { markerImage, markerLook } from "./markers";

/** Bottom to top. */
export function paintingOrder(layers: Layer[]): Layer[] {
  return layers.toSorted((a, b) => (a.drawOrder ?? 0) - (b.drawOrder ?? 0));
}

export function addSigns(map: MapLibreMap, layer: Layer): void {
  for (const known of layer.classes) {
    const hatch = hatchOf(known);
    if (hatch && !map.hasImage(hatch.name)) map.addImage(hatch.name, hatch, { pixelRatio: 2 });
  }
  if (layer.geometryType !== "POINT") return;
  for (const known of [...layer.classes, { code: "", name: {} }]) {
    const look = markerLook(known);
    const image = map.hasImage(look.name) ? null : markerImage(look);
    if (image) map.addImage(look.name, image, { pixelRatio: 2 });
  }
}
