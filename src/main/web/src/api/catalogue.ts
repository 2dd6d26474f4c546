import { read, address } from "./client";
import type { Id, Layer, Plan, ProjectClass, Unit } from "./types";

export const listLayers = () => read<Layer[]>("api/layers");
export const listPlans = () => read<Plan[]>("api/plans");
export const listProjectClasses = () => read<ProjectClass[]>("api/project-classes");

export interface UnitQuery {
  level?: Unit["level"];
  date?: string | null;
  q?: string;
}

export const listUnits = (query: UnitQuery) => read<Unit[]>("api/admin-units", { query: { ...query } });
export const getUnit = (id: Id) => read<Unit>(`api/admin-units/${id}`, { query: { geometry: "true" } });

/** What narrows the tiles of a layer: the moment (a date or one version) and a unit. */
export interface TileQuery {
  datetime: string | null;
  version: string | null;
  unit: string | null;
}

export function tileAddress(layer: string, query: TileQuery): string {
  // The braces must stay readable for MapLibre, so only the query goes through URL.
  const search = new URL(address("tiles", { ...query })).search;
  return `${address("tiles/")}${layer}/{z}/{x}/{y}.mvt${search}`;
}
