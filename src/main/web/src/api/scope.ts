import type { Geometry } from "geojson";
import { read } from "./client";
import type { Id } from "./types";

/** What a local adjustment replaces of the version in force: an area or whole layers; neither where it is no adjustment. */
export interface Scope {
  base?: Id | null;
  area?: Geometry | null;
  layers: string[];
}

export const scopeOf = (plan: Id, version: Id) => read<Scope>(`api/plans/${plan}/versions/${version}/scope`);
