import type { Geometry } from "geojson";
import { read } from "./client";
import type { ConformityCheck, Footprint, Id } from "./types";

export interface CheckRequest {
  footprint?: Geometry;
  projectId?: Id;
  projectClass?: string;
  asOf?: string;
  accuracyMetres?: number;
  name?: string;
}

export const runCheck = (json: CheckRequest) =>
  read<ConformityCheck>("api/conformity-checks", { method: "POST", json });

export const getCheck = (id: string) => read<ConformityCheck>(`api/conformity-checks/${encodeURIComponent(id)}`);

/** What the sender knows beside the coordinates; what is left out the server finds out. */
export interface FootprintOptions {
  crs?: string;
  geometryType?: "POLYGON" | "LINE" | "POINT";
  /** Whether corners in a wrong order may be put into another one. */
  repairOrder?: boolean;
}

export function readFootprintText(text: string, options: FootprintOptions = {}): Promise<Footprint> {
  return read<Footprint>("api/footprints", { method: "POST", json: { text, ...options } });
}

export function readFootprintFile(file: File, crs: string | null): Promise<Footprint> {
  const form = new FormData();
  form.append("file", file);
  if (crs) form.append("crs", crs);
  return read<Footprint>("api/footprints", { method: "POST", form });
}
