/** Checks of many places at once. */
import { address, read } from "./client";
import type { Bilingual, Id } from "./types";

export interface Batch {
  id: string;
  job?: string | null;
  title: string;
  createdAt: string;
  asOf: string;
  rows: number;
  /** Of its job; not in a list. */
  status?: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED" | null;
  /** How many rows came to which verdict, were REFUSED or are WAITING; not in a list. */
  outcomes?: Record<string, number> | null;
}

export interface BatchRow {
  row: number;
  code?: string | null;
  name?: string | null;
  projectClass?: string | null;
  outcome: string;
  checkId?: string | null;
  checkNumber?: string | null;
  reason?: Bilingual | null;
  problem?: { detail: Bilingual; remedy: Bilingual } | null;
}

/** A layer or sheet of a file, with what each column will be taken for. */
export interface BatchPart {
  name: string;
  columns: string[];
  crs?: string | null;
  fields: Partial<Record<"CODE" | "NAME" | "CLASS" | "WKT" | "X" | "Y" | "CORNER", string>>;
}

/** What holds for the whole batch. */
export interface BatchOptions {
  projectClass?: string;
  asOf: string;
  accuracyMetres: number;
}

export interface FileOptions extends BatchOptions {
  crs?: string;
  layer?: string;
  codeField?: string;
  nameField?: string;
  classField?: string;
}

const BATCHES = "api/conformity-check-batches";

function form(file: File): FormData {
  const sent = new FormData();
  sent.append("file", file);
  return sent;
}

export const previewBatch = (file: File) => read<{ layers: BatchPart[] }>(`${BATCHES}/preview`, { method: "POST", form: form(file) });

export function startFile(file: File, options: FileOptions): Promise<Batch> {
  const sent = form(file);
  sent.append("options", JSON.stringify(options));
  return read<Batch>(BATCHES, { method: "POST", form: sent });
}

export const startRegister = (projects: { unit?: Id; projectClass?: string; status?: string }, options: BatchOptions) =>
  read<Batch>(BATCHES, { method: "POST", json: { projects, ...options } });

export const listBatches = () => read<Batch[]>(BATCHES);
export const getBatch = (id: string, signal?: AbortSignal) => read<Batch>(`${BATCHES}/${encodeURIComponent(id)}`, { signal });
export const batchRows = (id: string, outcome: string | null, after: string | null) =>
  read<{ items: BatchRow[]; next?: string | null }>(`${BATCHES}/${encodeURIComponent(id)}/rows`, { query: { outcome, after } });
export const batchFile = (id: string, extension: "xlsx" | "geojson") => address(`${BATCHES}/${encodeURIComponent(id)}.${extension}`);
