import { read } from "./client";
import type { FilePreview, Id, ImportReport, LayerContent, PlanVersion } from "./types";

export interface DraftRequest {
  kind: string;
  title: { vi: string; en?: string };
  copyOf?: Id;
}
export const createDraft = (plan: Id, json: DraftRequest) =>
  read<PlanVersion>(`api/plans/${plan}/versions`, { method: "POST", json });

export interface Publication {
  decisionNo: string;
  decisionDate: string;
  validFrom: string;
}
export const publish = (plan: Id, version: Id, json: Publication, ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/publication`, { method: "POST", json, ifMatch });

export const contentsOf = (plan: Id, version: Id) => read<LayerContent[]>(`api/plans/${plan}/versions/${version}/contents`);

export const deleteDraft = (plan: Id, version: Id, ifMatch: string | null) =>
  read<null>(`api/plans/${plan}/versions/${version}`, { method: "DELETE", ifMatch });

export interface ImportOptions {
  planId: Id;
  versionId: Id;
  layer: string;
  /** The layer of the file. */
  sourceLayer: string;
  crs?: string;
  /** The unit the objects should lie in: a file of the wrong zone lies elsewhere. */
  expectedUnit?: Id;
  /** Whether what the layer has in this version goes first. */
  replace?: boolean;
  encoding?: string;
  mapping: Record<string, string>;
}
export function importFile(file: File, options: ImportOptions): Promise<ImportReport> {
  const form = new FormData();
  form.append("file", file);
  form.append("options", new Blob([JSON.stringify(options)], { type: "application/json" }));
  return read<ImportReport>("api/imports", { method: "POST", form });
}

/** What the file says of itself, before anything is imported. */
export function previewFile(file: File, encoding = ""): Promise<FilePreview> {
  const form = new FormData();
  form.append("file", file);
  const query = encoding ? `?${new URLSearchParams({ encoding })}` : "";
  return read<FilePreview>(`api/imports/preview${query}`, { method: "POST", form });
}
