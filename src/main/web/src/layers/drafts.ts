/** How layers of an open plan version are named: the server has one for each layer of plans. */
import type { Id, Layer } from "../api/types";

/** Registers and units have no drafts: they are as they are, whatever is being planned. */
export function isPlanned({ role }: Pick<Layer, "role">): boolean {
  return role !== "REGISTER" && role !== "ADMIN";
}

/** The layers with those of plans replaced by their drafts, in the same order. */
export function drawnIn(version: Id, layers: Layer[]): Layer[] {
  return layers.map((layer) => (isPlanned(layer) ? { ...layer, id: `${layer.id}-draft-${version}` } : layer));
}
