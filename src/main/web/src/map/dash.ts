/** The palette gives dashes in pixels; MapLibre wants them in widths of the line. */
import type { LayerClass } from "../api/types";

export function dashOf(known: LayerClass): number[] | null {
  const parts = Array.isArray(known.dash) ? known.dash : (known.dash ?? "").split(/[\s,]+/).filter((part) => part !== "").map(Number);
  if (parts.length < 2 || parts.some((part) => !(part >= 0))) return null;
  const width = known.lineWidth ?? 1;
  return parts.map((part) => Math.round((part / width) * 10) / 10);
}
