/** What somebody agrees to have mended of a file, and what comes of it. */
import type { Geometry } from "geojson";

/** A repair somebody agrees to; without objects it is meant of all that the finding tells of. */
export interface RepairConsent {
  code: string;
  objects?: string[];
  from?: string;
  to?: string;
}

/** An object that a repair changes. */
export interface ImportRepair {
  number: number;
  code: string;
  kind: string;
  object: string;
  before?: Geometry | null;
  /** None where the object is dropped. */
  after?: Geometry | null;
  areaBeforeM2: number;
  areaAfterM2: number;
  gainedM2: number;
  lostM2: number;
  valueBefore?: string | null;
  valueAfter?: string | null;
}
