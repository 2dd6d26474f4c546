import type { Geometry } from "geojson";
import { call, read } from "./client";
import type { Moment } from "./lookup";
import type { AreaTable, Id } from "./types";

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

export async function tabulateCsv(request: AreaRequest): Promise<Blob> {
  const response = await call("api/area-tables", { method: "POST", json: bodyOf(request), accept: "text/csv, application/problem+json" });
  return response.blob();
}
