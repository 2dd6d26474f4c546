import type { Geometry } from "geojson";
import { read } from "./client";
import type { Id, PlanVersion } from "./types";

/** What a local adjustment replaces of the version in force: an area or whole layers; neither where it is no adjustment. */
export interface Scope {
  base?: Id | null;
  area?: Geometry | null;
  layers: string[];
}

export const scopeOf = (plan: Id, version: Id) => read<Scope>(`api/plans/${plan}/versions/${version}/scope`);

/** Makes a draft one that replaces everything; all else that is said of it stays. */
export const replaceAll = (plan: Id, version: PlanVersion, ifMatch: string | null) => {
  const { title, decisionNo, decisionDate, authority, baseScale, schematic } = version;
  const json = { kind: "ADJUSTMENT", title, decisionNo, decisionDate, authority, baseScale, schematic };
  return read<PlanVersion>(`api/plans/${plan}/versions/${version.id}`, { method: "PUT", json, ifMatch });
};
