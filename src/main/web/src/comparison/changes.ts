/** What a comparison says, in the order and colours people read it. */
import type { FeatureCollection } from "geojson";
import type { Transition } from "../api/comparisons";
import type { Layer } from "../api/types";

/** Ground that left the layer has no class and no colour of its own. */
export const NO_CLASS_COLOUR = "#d9d9d9";

export function changed(transitions: Transition[]): Transition[] {
  return transitions.filter(({ from, to }) => (from ?? null) !== (to ?? null));
}

/** Pieces take the colour of what the ground becomes. */
export function coloured(pieces: FeatureCollection, layer: Layer | undefined): FeatureCollection {
  const colours = new Map(layer?.classes.map((known) => [known.code, known.fill ?? known.line ?? NO_CLASS_COLOUR]));
  return {
    type: "FeatureCollection",
    features: pieces.features.map((piece) => ({
      ...piece,
      properties: { ...piece.properties, colour: colours.get(String(piece.properties?.["to"])) ?? NO_CLASS_COLOUR },
    })),
  };
}
