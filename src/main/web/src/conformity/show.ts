/** Puts a footprint, or the result of a check, on the map. */
import type { Feature } from "geojson";
import type { ConformityCheck, Footprint, ZoneShare } from "../api/types";
import { canvas } from "../map/canvas.svelte";
import { boxOf, collection, feature } from "../map/geometry";
import { cornersOf } from "./corners";

export function showFootprint(footprint: Footprint | null, fly = true): void {
  canvas.show("footprint", footprint && collection([feature(footprint.geometry)]));
  canvas.show("corners", footprint && collection(cornersOf(footprint)));
  if (footprint && fly) canvas.fit(boxOf(footprint.geometry), 16);
}

export function showCheck(check: ConformityCheck | null): void {
  canvas.show("footprint", check && collection([feature(check.footprint.geometry)]));
  canvas.show("pieces", check && collection(piecesOf(check)));
  canvas.show("corners", null);
  if (check) canvas.fit(boxOf(check.footprint.geometry), 16);
}

export function piecesOf(check: ConformityCheck): Feature[] {
  const zones = check.plans.flatMap((plan) => plan.zones);
  return [
    ...zones.flatMap((zone: ZoneShare) => (zone.geometry ? [feature(zone.geometry, { permission: zone.permission ?? "NOT_REGULATED" })] : [])),
    // What is only said often covers the whole place and would hide the answer.
    ...check.overlays.flatMap((hit) =>
      hit.geometry && hit.effect !== "NOTIFY" ? [feature(hit.geometry, { permission: "OVERLAY" })] : [],
    ),
  ];
}
