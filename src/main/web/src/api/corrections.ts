import { read } from "./client";
import type { Id } from "./types";

export interface Correction {
  id: Id;
  state: "PROPOSED" | "CONFIRMED" | "REJECTED";
  layer: string;
  code: string;
  reason: string;
  reference: string;
  changes: Record<string, { before: unknown; after: unknown }>;
  geometryAfter?: unknown;
  proposedBy: string;
  decidedBy?: string | null;
  decidedAt?: string | null;
}

const path = (plan: Id, version: Id) => `api/plans/${plan}/versions/${version}/corrections`;

export const listCorrections = (plan: Id, version: Id, after: string | null) =>
  read<{ items: Correction[]; next?: string }>(path(plan, version), { query: { limit: 100, after } });

export const confirmCorrection = (plan: Id, version: Id, correction: Id) =>
  read<Correction>(`${path(plan, version)}/${correction}/confirmation`, { method: "POST" });

export const rejectCorrection = (plan: Id, version: Id, correction: Id, reason: string) =>
  read<Correction>(`${path(plan, version)}/${correction}/rejection`, { method: "POST", json: { reason } });
