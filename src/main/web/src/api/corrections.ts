import type { Geometry } from "geojson";
import { read, readTagged, type Answer } from "./client";
import type { Id } from "./types";

export interface Correction {
  id: Id;
  state: "PROPOSED" | "CONFIRMED" | "REJECTED";
  layer: string;
  code: string;
  reason: string;
  reference: string;
  changes: Record<string, { before: unknown; after: unknown }>;
  geometryBefore?: Geometry | null;
  geometryAfter?: Geometry | null;
  proposedBy: string;
  proposedAt: string;
  decidedBy?: string | null;
  decidedAt?: string | null;
  /** Why it was turned down. */
  answer?: string | null;
}

/** An object of a version in force, with what may be corrected of it. */
export interface CorrectableObject {
  layer: string;
  object: Id;
  code: string | null;
  properties: Record<string, string | number | null>;
  geometry: Geometry;
}

export interface Proposal {
  layer: string;
  object: Id;
  /** Only what should be otherwise. */
  properties: Record<string, string | null>;
  geometry?: Geometry;
  reason: string;
  reference: string;
}

const path = (plan: Id, version: Id) => `api/plans/${plan}/versions/${version}/corrections`;

export const listCorrections = (plan: Id, version: Id, after: string | null) =>
  read<{ items: Correction[]; next?: string }>(path(plan, version), { query: { limit: 100, after } });

export const correctableObject = (plan: Id, version: Id, layer: string, object: Id): Promise<Answer<CorrectableObject>> =>
  readTagged<CorrectableObject>(`${path(plan, version)}/objects/${layer}/${object}`);

/** @param ifMatch the object as it was seen */
export const proposeCorrection = (plan: Id, version: Id, json: Proposal, ifMatch: string | null) =>
  read<Correction>(path(plan, version), { method: "POST", json, ifMatch });

export const confirmCorrection = (plan: Id, version: Id, correction: Id) =>
  read<Correction>(`${path(plan, version)}/${correction}/confirmation`, { method: "POST" });

export const rejectCorrection = (plan: Id, version: Id, correction: Id, reason: string) =>
  read<Correction>(`${path(plan, version)}/${correction}/rejection`, { method: "POST", json: { reason } });
