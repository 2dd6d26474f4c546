import type { FeatureCollection } from "geojson";
import type { EffectShares, ImpactChange } from "../api/impacts";

export type Effect = keyof EffectShares;

export interface EffectChange {
  effect: Effect;
  before: number | null;
  after: number;
}

const EFFECTS: Effect[] = ["permitted", "conditional", "prohibited", "notRegulated", "uncovered"];
/** Less is the rounding of two sums. */
const LEAST = 0.01;

/** The effects of which a place has more or less than before, or all there are where there was no plan before. */
export function moved({ sharesBefore, sharesAfter }: ImpactChange): EffectChange[] {
  return EFFECTS.map((effect) => ({ effect, before: sharesBefore?.[effect] ?? null, after: sharesAfter[effect] })).filter(
    ({ before, after }) => Math.abs(after - (before ?? 0)) > LEAST,
  );
}

/** The pieces as the map colours them: by what they would be. */
export function marked(change: ImpactChange): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: change.pieces.flatMap(({ kind, after, geometry }) =>
      geometry ? [{ type: "Feature" as const, properties: { permission: kind === "OVERLAY" ? kind : (after?.effect ?? "NOT_REGULATED") }, geometry }] : [],
    ),
  };
}
