import type { Geometry } from "geojson";
import { call, read } from "./client";
import type { Moment } from "./lookup";
import type { Bilingual, Id, PlanVersion } from "./types";

export interface Quota {
  classCode: string;
  className: Bilingual;
  drawnHa: number;
  quotaHa: number;
  differenceHa: number;
  percent: number;
  year: number;
  /** From the units before a reform, by their share of area. */
  estimated: boolean;
}

export interface AreaTable {
  areaM2: number;
  rows: { classCode: string; className: Bilingual; count: number; areaM2: number; percent: number }[];
  /** What the plan allots to classes of land in the unit. */
  quotas?: Quota[];
  uncoveredM2?: number | null;
  /** By how much the rows count ground twice, where features of the layer lie over each other. */
  overlapM2?: number | null;
  version?: Partial<PlanVersion> | null;
  schematic?: boolean;
}

export interface AreaRequest extends Moment {
  layer: string;
  unitId?: Id;
  geometry?: Geometry;
}

const bodyOf = (request: AreaRequest) =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null && value !== undefined));

export function tabulate(request: AreaRequest): Promise<AreaTable> {
  return read<AreaTable>("api/area-tables", { method: "POST", json: bodyOf(request) });
}

const FORMS = { csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

export async function tabulateFile(request: AreaRequest, form: keyof typeof FORMS): Promise<Blob> {
  const response = await call("api/area-tables", { method: "POST", json: bodyOf(request), accept: `${FORMS[form]}, application/problem+json` });
  return response.blob();
}
