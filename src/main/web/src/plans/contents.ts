/** What publishing a version changes, layer by layer. */
import type { LayerContent } from "../api/types";

export interface Change {
  layer: string;
  before: number;
  after: number;
}

export function compare(before: LayerContent[], after: LayerContent[]): Change[] {
  const count = (contents: LayerContent[], layer: string) => contents.find((content) => content.layer === layer)?.objects ?? 0;
  const layers = [...new Set([...after, ...before].map(({ layer }) => layer))];
  return layers.map((layer) => ({ layer, before: count(before, layer), after: count(after, layer) }));
}
