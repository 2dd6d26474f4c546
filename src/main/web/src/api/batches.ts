/** Checks of many places at once. */
import type { Geometry } from "geojson";
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
  areaM2?: number | null;
  lengthM?: number | null;
  problem?: { detail: Bilingual; remedy: Bilingual } | null;
  /** What the reader of its place did or saw. */
  notes?: { code: string; message: Bilingual }[] | null;
  /** Only of a preview. */
  geometry?: Geometry | null;
}

/** A checked row on the map. */
export interface BatchPlace {
  row: number;
  outcome: string;
  geometry: Geometry;
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

/** How a file is to be read. */
export interface ReadingOptions {
  /** Of rows that name none. */
  projectClass?: string;
  crs?: string;
  layer?: string;
  codeField?: string;
  nameField?: string;
  classField?: string;
}

const BATCHES = "api/conformity-check-batches";

function form(file: File, options?: ReadingOptions): FormData {
  const sent = new FormData();
  sent.append("file", file);
  if (options) sent.append("options", JSON.stringify(options));
  return sent;
}

export const previewBatch = (file: File) => read<{ layers: BatchPart[] }>(`${BATCHES}/preview`, { method: "POST", form: form(file) });

/** Where the places of a file are, and which rows cannot be read. */
export const previewRows = (file: File, options: ReadingOptions, signal?: AbortSignal) =>
  read<{ rows: BatchRow[] }>(`${BATCHES}/preview/rows`, { method: "POST", form: form(file, options), signal });

export const startFile = (file: File, options: BatchOptions & ReadingOptions) => read<Batch>(BATCHES, { method: "POST", form: form(file, options) });

/** Which projects of the register; all where nothing is said. */
export interface ProjectSelection {
  unit?: Id;
  projectClass?: string;
  status?: string;
  agency?: string;
  task?: string;
}

export const startRegister = (projects: ProjectSelection, options: BatchOptions) =>
  read<Batch>(BATCHES, { method: "POST", json: { projects, ...options } });

export const listBatches = () => read<Batch[]>(BATCHES);
export const getBatch = (id: string, signal?: AbortSignal) => read<Batch>(`${BATCHES}/${encodeURIComponent(id)}`, { signal });
export const batchRows = (id: string, outcome: string | null, after: string | null, limit = 100) =>
  read<{ items: BatchRow[]; next?: string | null }>(`${BATCHES}/${encodeURIComponent(id)}/rows`, { query: { outcome, after, limit } });
export const batchPlaces = (id: string) => read<{ places: BatchPlace[] }>(`${BATCHES}/${encodeURIComponent(id)}/places`);
export const batchFile = (id: string, file: string) => address(`${BATCHES}/${encodeURIComponent(id)}.${file}`);
