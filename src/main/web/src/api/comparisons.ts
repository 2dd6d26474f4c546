import type { FeatureCollection } from "geojson";
import { call, read } from "./client";
import type { Bilingual, Id, PlanVersion, Unit } from "./types";

export interface ComparisonRequest {
  from: Id;
  to: Id;
  layer: string;
  /** The province of the day when there is none. */
  unit: Id | null;
  /** The day whose units are meant. */
  date: string | null;
  /** Which units get a table of their own in files. */
  level: string | null;
}

/** Ground that was of one class and is of another; a class is missing where a version has no object. */
export interface Transition {
  from?: string | null;
  to?: string | null;
  areaM2: number;
  areaHa: number;
  pieces: number;
  /** Two lists of land use leave open whether the use or only its code is another. */
  unsure?: boolean;
}

/** How a code of an older list of land use is said in the newer one. */
export interface ClassMapping {
  fromScheme: string;
  fromCode: string;
  fromName: Bilingual;
  to: string[];
  kind: "EXACT" | "BROADER" | "SPLIT" | "NONE";
  said: string;
}

export interface MatrixRow {
  classCode?: string | null;
  startHa: number;
  cellsHa: number[];
  decreaseHa: number;
  increaseHa: number;
  changeHa: number;
  endHa: number;
}

export interface TransitionMatrix {
  classes: { code?: string | null; name: Bilingual }[];
}

/** The official table: groups of the law and, under each, its classes. */
export interface TransitionTable {
  lines: { code?: string | null; name: Bilingual; group: boolean; number: string }[];
  rows: MatrixRow[];
  totalHa: number;
}

export interface Comparison {
  from: PlanVersion;
  to: PlanVersion;
  layer: string;
  layerTitle: Bilingual;
  zoning: boolean;
  unit: Unit;
  date: string;
  groundM2: number;
  comparedM2: number;
  changedM2: number;
  unsureM2: number;
  uncoveredM2: number;
  overlapM2: number;
  transitions: Transition[];
  classMapping: ClassMapping[];
  matrix: TransitionMatrix;
  table: TransitionTable;
  objects: { kind: string; objects: number; areaM2: number }[];
  schematic: boolean;
}

/** Below a square of ten metres nothing is seen on the map of a whole unit. */
const MAP_METRES = 5;

const queryOf = ({ from, to, layer, unit, date }: ComparisonRequest) => ({ from, to, layer, unit, date });

export const compare = (request: ComparisonRequest, signal?: AbortSignal) =>
  read<Comparison>("api/plan-comparisons", { query: queryOf(request), signal });

export const changedPieces = (request: ComparisonRequest, signal?: AbortSignal) =>
  read<FeatureCollection & { truncated: boolean }>("api/plan-comparisons.geojson", {
    query: { ...queryOf(request), resolution: MAP_METRES },
    accept: "application/geo+json, application/problem+json",
    signal,
  });

export async function comparisonFile(request: ComparisonRequest, form: "xlsx" | "csv"): Promise<Blob> {
  const response = await call(`api/plan-comparisons.${form}`, {
    query: { ...queryOf(request), level: request.level },
    accept: "*/*",
  });
  return response.blob();
}
