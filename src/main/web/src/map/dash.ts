/** The palette gives dashes in pixels; MapLibre wants them in widths of the line. */
import type { LayerClass } from "../api/types";

export function dashOf(known: LayerClass): number[] | null {
  const parts = known.dash ?? [];
  if (parts.length < 2) return null;
  const width = known.width ?? 1;
  return parts.map((part) => Math.round((part / width) * 10) / 10);
}
