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
  programme?: Record<string, unknown>;
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

/** @param layer the layer or sheet of a file with several */
export function readFootprintFile(file: File, options: FootprintOptions & { layer?: string } = {}): Promise<Footprint> {
  const form = new FormData();
  form.append("file", file);
  for (const [name, value] of Object.entries(options)) form.append(name, String(value));
  return read<Footprint>("api/footprints", { method: "POST", form });
}
