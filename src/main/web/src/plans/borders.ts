/** A shape as it was, dashed, and as it is to be, on the map. */
import type { Geometry, Position } from "geojson";
import { canvas } from "../map/canvas.svelte";
import { collection, feature } from "../map/geometry";

/** @param corner the one that is about to be moved */
export function showBorders(before: Geometry | null, after: Geometry | null, corner: Position | null = null): void {
  canvas.show("pieces", before && collection([feature(before, { permission: "OVERLAY" })]));
  canvas.show("footprint", after && collection([feature(after)]));
  canvas.show("corners", corner && collection([feature({ type: "Point", coordinates: corner }, { n: "", anchor: "bottom" })]));
}
