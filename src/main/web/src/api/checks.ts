/** The register of checks, and what is said of one after it was made. */
import { address, read } from "./client";
import { runCheck } from "./conformity";
import type { Bilingual, ConformityCheck, Id } from "./types";

/** Whether a check still holds, and why not. */
export interface CheckState {
  state: "CURRENT" | "STALE";
  reasons: { code: string; message: Bilingual; since?: string | null }[];
}

/** What an officer says of a check, beside the machine's verdict. */
export interface CheckDecision {
  id: number;
  at: string;
  /** Told to officers only. */
  by?: string | null;
  decision: "AGREE" | "OVERRIDE";
  verdict?: string | null;
  reason?: string | null;
  document?: { name: string; type: string; bytes: number; sha256: string } | null;
}

/** A line of the register of checks. */
export interface CheckSummary {
  id: string;
  number: string;
  createdAt: string;
  asOf: string;
  name?: string | null;
  project?: { id: Id; code?: string; name?: Bilingual } | null;
  projectClass: string;
  verdict: string;
  reason: Bilingual;
  areaM2?: number | null;
  lengthM?: number | null;
  state: CheckState;
  decision?: "AGREE" | "OVERRIDE" | null;
  decidedVerdict?: string | null;
}

export interface CheckQuery {
  state?: CheckState["state"] | null;
  verdict?: string | null;
  project?: string | null;
}

/** A page of the register, the newest first; `next` is the cursor of the page behind it. */
export const listChecks = (query: CheckQuery, cursor: string | null, signal?: AbortSignal) =>
  read<{ items: CheckSummary[]; next?: string | null }>("api/conformity-checks", { query: { ...query, limit: 50, cursor }, signal });

/** Asks the same of today's plans and rules: the project where it is now, or the same place. */
export function checkAgain(check: ConformityCheck): Promise<ConformityCheck> {
  return runCheck({
    ...(check.project ? { projectId: check.project.id } : { footprint: check.footprint.geometry }),
    ...(check.projectClass ? { projectClass: check.projectClass } : {}),
    ...(check.name ? { name: check.name } : {}),
    ...(check.programmeQuestion ? { programme: check.programmeQuestion } : {}),
    accuracyMetres: check.accuracyM ?? 0,
  });
}

const decisions = (check: string) => `api/conformity-checks/${encodeURIComponent(check)}/decisions`;

export interface DecisionDraft {
  decision: "agree" | "override";
  verdict?: string;
  reason?: string;
  document?: File;
}

export function decide(check: string, draft: DecisionDraft): Promise<CheckDecision> {
  const form = new FormData();
  for (const [name, value] of Object.entries(draft)) form.append(name, value as string | File);
  return read<CheckDecision>(decisions(check), { method: "POST", form });
}

export const documentAddress = (check: string, decision: number) => address(`${decisions(check)}/${decision}/document`);
