/** What a draft of a plan would change, before it is put in force. */
import type { Geometry } from "geojson";
import { address, read } from "./client";
import type { Bilingual, Box, Id } from "./types";

export interface ImpactSummary {
  /** The first day in force. */
  validFrom: string;
  judged: number;
  changedProjects: number;
  changedChecks: number;
  refused: number;
  /** Rows that are counted and not kept. */
  unlisted: number;
  /** Older checks that were not asked. */
  left: number;
}

export interface ImpactSide {
  code: string;
  name: Bilingual;
  effect: string;
}

export interface ImpactPiece {
  kind: "ZONING" | "OVERLAY";
  before?: ImpactSide | null;
  after?: ImpactSide | null;
  areaM2?: number | null;
  lengthM?: number | null;
  geometry?: Geometry | null;
}

/** In the unit of the change. */
export interface EffectShares {
  permitted: number;
  conditional: number;
  prohibited: number;
  notRegulated: number;
  uncovered: number;
}

export interface ImpactChange {
  before: string;
  after: string;
  /** What the plan of the draft says by itself; missing where it has nothing in force. */
  planBefore?: string | null;
  planAfter: string;
  unit: "SQUARE_METRES" | "METRES" | "POINTS";
  reason: Bilingual;
  /** Missing where the plan has nothing in force. */
  sharesBefore?: EffectShares | null;
  sharesAfter: EffectShares;
  pieces: ImpactPiece[];
  box: Box;
}

export interface ImpactSubject {
  kind: "PROJECT" | "CHECK";
  id: string;
  code?: string | null;
  name?: Bilingual | null;
}

export interface ImpactRow {
  subject: ImpactSubject;
  change?: ImpactChange | null;
  problem?: { detail: Bilingual; remedy: Bilingual } | null;
}

export const startImpact = (plan: Id, version: Id, validFrom: string) =>
  read<{ job: string }>(`api/plans/${plan}/versions/${version}/impact`, { method: "POST", json: { validFrom } });
export const impactFile = (job: string, file: string) => address(`api/plan-impacts/${job}.${file}`);
