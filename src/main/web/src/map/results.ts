/** Many places with what was found of each, as the map draws them. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { boxOf, collection, feature } from "./geometry";

export interface ResultPlace {
  /** What a click on it answers. */
  key: string;
  /** Nothing is known of it yet where null. */
  verdict: string | null;
  geometry: Geometry;
}

/** Each place, and a dot in its middle unless it is a point by itself. */
export function resultMarks(places: ResultPlace[]): FeatureCollection {
  return collection(
    places.flatMap(({ key, verdict, geometry }) => {
      const shape = feature(geometry, { key, verdict });
      return geometry.type === "Point" || geometry.type === "MultiPoint" ? [shape] : [shape, ...dot(geometry, { key, verdict })];
    }),
  );
}

function dot(geometry: Geometry, properties: Record<string, unknown>): Feature[] {
  const box = boxOf(geometry);
  if (!box) return [];
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return [feature({ type: "Point", coordinates: middle }, { ...properties, dot: true })];
}
