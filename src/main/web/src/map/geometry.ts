import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Box } from "../api/types";

export function collection(features: Feature[] = []): FeatureCollection {
  return { type: "FeatureCollection", features };
}

export function feature(geometry: Geometry, properties: Record<string, unknown> = {}): Feature {
  return { type: "Feature", geometry, properties };
}

/** The box around geometries, or null when they have no point. */
export function boxOf(...geometries: (Geometry | null | undefined)[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (node: Position | Position[] | Position[][] | Position[][][]): void => {
    const [first, second] = node;
    if (typeof first === "number" && typeof second === "number") {
      box[0] = Math.min(box[0], first);
      box[1] = Math.min(box[1], second);
      box[2] = Math.max(box[2], first);
      box[3] = Math.max(box[3], second);
    } else {
      for (const part of node) visit(part as Position[]);
    }
  };
  for (const geometry of geometries) {
    if (!geometry) continue;
    if (geometry.type === "GeometryCollection") {
      const inner = boxOf(...geometry.geometries);
      if (inner) visit([[inner[0], inner[1]], [inner[2], inner[3]]]);
    } else {
      visit(geometry.coordinates);
    }
  }
  return box[0] <= box[2] ? box : null;
}
