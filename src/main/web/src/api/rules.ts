import { call, read, readTagged, type Answer } from "./client";
import type { Bilingual } from "./types";

export interface RulePackHead {
  id: number;
  code: string;
  version: string;
  digest: string;
  title: Bilingual;
  notice: Bilingual;
  status: "DRAFT" | "ACTIVE" | "RETIRED";
  validFrom: string;
  /** The first day it no longer holds. */
  validTo?: string | null;
  changedBy: string;
  activatedAt?: string | null;
  activatedBy?: string | null;
  /** Whether checks of today are made with it. */
  inForce: boolean;
}

export interface RuleFinding {
  code: string;
  severity: "BLOCKING" | "WARNING" | "NOTE";
  file: string;
  line: number;
  column?: string | null;
  message: Bilingual;
  remedy: Bilingual;
}

export interface RulePack extends RulePackHead {
  files: Record<string, string>;
  findings: RuleFinding[];
}

export interface RuleChange {
  table: string;
  kind: "ADDED" | "REMOVED" | "CHANGED";
  words: Bilingual;
}

export interface DryRunSummary {
  judged: number;
  changed: number;
  otherwise: number;
}

export interface DryRunRow {
  checkId: string;
  name?: string | null;
  asOf: string;
  projectClass: string;
  before: string;
  after: string;
  rules: Bilingual[];
}

export interface ProjectClass {
  code: string;
  name: Bilingual;
}

const PACKS = "api/rule-packs";

export const listPacks = () => read<RulePackHead[]>(PACKS);
export const getPack = (id: number) => readTagged<RulePack>(`${PACKS}/${id}`);
export const projectClasses = () => read<ProjectClass[]>("api/project-classes");

export function savePack(id: number | null, files: Record<string, string>, ifMatch: string | null): Promise<Answer<RulePack>> {
  return id === null
    ? readTagged<RulePack>(PACKS, { method: "POST", json: { files } })
    : readTagged<RulePack>(`${PACKS}/${id}`, { method: "PUT", json: { files }, ifMatch });
}

export const deletePack = (id: number, ifMatch: string | null) => call(`${PACKS}/${id}`, { method: "DELETE", ifMatch });
export const comparePacks = (id: number, other: number) => read<RuleChange[]>(`${PACKS}/${id}/compare/${other}`);
export const activatePack = (id: number, ifMatch: string | null) =>
  readTagged<RulePack>(`${PACKS}/${id}/activation`, { method: "POST", ifMatch });
export const retirePack = (id: number, ifMatch: string | null) =>
  readTagged<RulePack>(`${PACKS}/${id}/retirement`, { method: "POST", ifMatch });

export const tryPack = (id: number) => read<{ job: string }>(`${PACKS}/${id}/dry-run`, { method: "POST" });
