import type { FeatureCollection } from "geojson";
import type { EffectShares, ImpactChange, ImpactSubject } from "../api/impacts";
import type { Box } from "../api/types";
import type { ResultPlace } from "../map/results";
import { say } from "../messages";

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

/** What tells one subject from all others. */
export const subjectKey = ({ kind, id }: ImpactSubject) => `${kind}/${id}`;

export const subjectTitle = ({ name, code, id }: ImpactSubject) => say(name) || code || id.slice(0, 8);

/** Where the map says that something changes: a dot in the middle, because the pieces of many are too much to look at. */
export function placeOf({ subject, change }: { subject: ImpactSubject; change: ImpactChange }): ResultPlace {
  const [west, south, east, north] = change.box;
  return { key: subjectKey(subject), verdict: change.after, geometry: { type: "Point", coordinates: [(west + east) / 2, (south + north) / 2] } };
}

/** The box around boxes; null around none. */
export function boxAround(boxes: Box[]): Box | null {
  if (boxes.length === 0) return null;
  const least = (at: 0 | 1) => Math.min(...boxes.map((box) => box[at]));
  const most = (at: 2 | 3) => Math.max(...boxes.map((box) => box[at]));
  return [least(0), least(1), most(2), most(3)];
}
