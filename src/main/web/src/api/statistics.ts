import { call, read } from "./client";
import type { Quota } from "./areas";
import type { ClassMapping } from "./comparisons";
import type { Moment } from "./lookup";
import type { Bilingual, PlanVersion, Unit } from "./types";

export interface StatisticRequest extends Moment {
  layer: string;
  /** Which units stand side by side, as they were on the day. */
  level: string;
  date: string;
}

/** A row of areas: one for each column; the hectares add up as they are shown. */
export interface Areas {
  totalM2: number;
  totalHa: number;
  areasM2: number[];
  areasHa: number[];
}

export interface StatisticLine {
  classCode: string;
  className: Bilingual;
  number: string;
  depth: number;
  group: boolean;
  percent: number;
  areas: Areas;
}

export interface AreaStatistic {
  layer: string;
  layerTitle: Bilingual;
  unit: Unit;
  date: string;
  version?: PlanVersion | null;
  classMapping: ClassMapping[];
  /** A column without a unit is what the units leave of the whole. */
  columns: { unit?: Unit | null; quotas: Quota[] }[];
  ground: Areas;
  lines: StatisticLine[];
  uncovered: Areas;
  overlap: Areas;
  quotas: Quota[];
  schematic: boolean;
}

export const areaStatistic = (request: StatisticRequest, signal?: AbortSignal) =>
  read<AreaStatistic>("api/area-statistics", { query: { ...request }, signal });

export async function areaStatisticFile(request: StatisticRequest, form: "xlsx" | "csv"): Promise<Blob> {
  const response = await call(`api/area-statistics.${form}`, { query: { ...request }, accept: "*/*" });
  return response.blob();
}
