import type { Geometry } from "geojson";
import { address, read } from "./client";
import type { RepairConsent } from "./repairs";
import type { Bilingual, FilePreview, Id, ImportReport, LayerContent, PlanVersion } from "./types";

export interface DraftRequest {
  kind: string;
  title: { vi: string; en?: string };
  copyOf?: Id;
  /** What a local adjustment of the version in force is kept to. */
  replaces?: { area: Geometry } | { layers: string[] };
}
export const createDraft = (plan: Id, json: DraftRequest) =>
  read<PlanVersion>(`api/plans/${plan}/versions`, { method: "POST", json });

export interface Publication {
  decisionNo: string;
  decisionDate: string;
  validFrom: string;
  /** How many comments without an answer the publisher has seen. */
  unresolvedComments?: number;
}
export const publish = (plan: Id, version: Id, json: Publication, ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/publication`, { method: "POST", json, ifMatch });

/** Where a version stands, and what keeps the reader of this page from publishing it. */
export interface Readiness {
  status: string;
  authors: string[];
  reviewers: string[];
  unresolvedComments: number;
  obstacles: { code: string; reason: Bilingual }[];
}
export const readinessOf = (plan: Id, version: Id) => read<Readiness>(`api/plans/${plan}/versions/${version}/readiness`);

export interface Person {
  username: string;
  displayName: string;
  role: string;
}
export const listPeople = () => read<Person[]>("api/people");

export const startAppraisal = (plan: Id, version: Id, reviewers: string[], ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/appraisal`, { method: "POST", json: { reviewers }, ifMatch });

export const changeReviewers = (plan: Id, version: Id, reviewers: string[], ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/appraisal`, { method: "PUT", json: { reviewers }, ifMatch });

export const returnToDraft = (plan: Id, version: Id, reason: string, ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/appraisal/return`, { method: "POST", json: { reason }, ifMatch });

export interface Withdrawal {
  reason: string;
  decisionNo?: string;
  decisionDate?: string;
}
export const withdraw = (plan: Id, version: Id, json: Withdrawal, ifMatch: string | null) =>
  read<PlanVersion>(`api/plans/${plan}/versions/${version}/withdrawal`, { method: "POST", json, ifMatch });

export const PAPER_KINDS = ["DECISION", "REPORT", "MAP_SHEET", "OTHER"];
export interface Paper {
  id: Id;
  kind: string;
  title: string;
  fileName: string;
  bytes: number;
  sha256: string;
}
const papers = (plan: Id, version: Id) => `api/plans/${plan}/versions/${version}/documents`;

export const listPapers = (plan: Id, version: Id) => read<Paper[]>(papers(plan, version));

export const paperAddress = (plan: Id, version: Id, paper: Id) => address(`${papers(plan, version)}/${paper}`);

export function addPaper(plan: Id, version: Id, file: File, kind: string): Promise<Paper> {
  const form = new FormData();
  form.append("file", file);
  form.append("kind", kind);
  return read<Paper>(papers(plan, version), { method: "POST", form });
}

export const removePaper = (plan: Id, version: Id, paper: Paper) =>
  read<null>(`${papers(plan, version)}/${paper.id}`, { method: "DELETE", ifMatch: `"${paper.sha256}"` });

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
  repairs?: RepairConsent[];
  dryRun?: boolean;
  classScheme?: string;
  /** Class code by value of the file. */
  classes?: Record<string, string>;
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
