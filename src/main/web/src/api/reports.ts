import { address, read } from "./client";
import { language } from "../messages/language.svelte";
import type { Geometry } from "geojson";
import type { Bilingual, Id } from "./types";

export const SEVERITIES = ["BLOCKING", "WARNING", "NOTE"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a code means, whatever the object. */
export interface FindingRule {
  code: string;
  severity: Severity;
  kind: string;
  kindName: Bilingual;
  title: Bilingual;
  meaning: Bilingual;
  source: Bilingual;
  remedy: Bilingual;
  repairable: boolean;
}

export interface ReportFinding {
  code: string;
  severity: Severity;
  subject?: string;
  attribute?: { name: string; value?: string | null };
  message: Bilingual;
  geometry?: Geometry;
}

/** An import without its findings, as a list has it. */
export interface ImportSummary {
  id: string;
  at: string;
  actor: string;
  status: "DONE" | "REJECTED";
  versionId?: Id | null;
  layer: string;
  fileName: string;
  fileSha256: string;
  crs?: string | null;
  counts: Record<string, number>;
}

export interface FullReport extends ImportSummary {
  findings: ReportFinding[];
  /** Of a dossier: its layers, each with a report of its own. */
  parts?: ImportSummary[];
  /** How many of each code are listed. */
  shown: Record<string, number>;
  rules: Record<string, FindingRule>;
}

/** The report of a dossier among those of imports, as addresses of the page name it. */
export const dossierReport = (id: string) => `dossiers/${id}`;

const path = (id: string) => id.split("/").map(encodeURIComponent).join("/");

export const getReport = (id: string, signal?: AbortSignal) => read<FullReport>(`api/imports/${path(id)}`, { signal });

export const listImports = (version: Id, cursor: string | null, signal?: AbortSignal) =>
  read<{ items: ImportSummary[]; next?: string | null }>("api/imports", { query: { version, cursor, limit: 20 }, signal });

export const listFindingRules = (signal?: AbortSignal) => read<FindingRule[]>("api/imports/rules", { signal });

/** Where the report is as a file. */
export const reportFile = (id: string, form: "pdf" | "xlsx" | "gpkg") => address(`api/imports/${path(id)}/report.${form}`, { lang: language.current });
