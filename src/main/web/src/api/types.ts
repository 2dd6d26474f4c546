/** Shapes of the JSON the server answers with. Areas are m², lengths are metres, coordinates are lon/lat. */
import type { Geometry } from "geojson";
import type { CheckDecision, CheckState } from "./checks";
import type { ImportRepair } from "./repairs";

export type Id = string | number;
export interface Bilingual {
  vi?: string | null;
  en?: string | null;
}
export type Box = [west: number, south: number, east: number, north: number];

export type GeometryType = "POLYGON" | "LINE" | "POINT";
export type LayerRole = "BASE_ZONING" | "OVERLAY" | "NETWORK" | "POINT" | "STRUCTURE" | "REGISTER" | "ADMIN";

export interface LayerClass {
  code: string;
  name: Bilingual;
  fill?: string | null;
  line?: string | null;
  /** 0 to 1; by role where the palette says nothing. */
  fillOpacity?: number | null;
  width?: number | null;
  /** Lengths of strokes and gaps in pixels; empty for a solid line. */
  dash?: number[] | null;
  hatch?: string | null;
  marker?: string | null;
  markerSize?: number | null;
}

export interface Layer {
  id: string;
  theme: string;
  themeTitle: Bilingual;
  title: Bilingual;
  description?: Bilingual | null;
  geometryType: GeometryType;
  role: LayerRole;
  visibleByDefault: boolean;
  /** The higher, the nearer to the eye; the list itself is in the order of the themes. */
  drawOrder?: number | null;
  minZoom?: number | null;
  maxZoom?: number | null;
  classes: LayerClass[];
  tiles: string;
}

export interface PlanVersion {
  id: Id;
  number: number;
  kind: string;
  status: string;
  title?: Bilingual | null;
  decisionNo?: string | null;
  decisionDate?: string | null;
  authority?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
  baseScale?: number | null;
  schematic?: boolean;
  withdrawal?: { reason: string; decisionNo?: string | null; decisionDate?: string | null } | null;
  rowVersion?: number;
}

export interface Plan {
  id: Id;
  code: string;
  level: string;
  name: Bilingual;
  periodFrom?: string | number | null;
  periodTo?: string | number | null;
  visionTo?: string | number | null;
  versions: PlanVersion[];
}

export interface Unit {
  id: Id;
  level: "province" | "district" | "commune";
  code: string;
  name: string;
  kind?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
  bbox?: Box | null;
  geometry?: Geometry | null;
}

export interface LookupFeature {
  id: Id;
  code?: string | null;
  name?: Bilingual | string | null;
  classCode?: string | null;
  className?: Bilingual | string | null;
  areaM2?: number | null;
  lengthM?: number | null;
  distanceM?: number | null;
  plan?: Bilingual | { name?: Bilingual } | null;
  version?: Partial<PlanVersion> | null;
  validFrom?: string | null;
  validTo?: string | null;
  positionBasis?: string | null;
  sourceScale?: number | null;
  legalBasis?: string | null;
  attributes?: Record<string, unknown> | null;
}

export interface Lookup {
  point: { lon: number; lat: number; x: number; y: number; crs: string };
  units: Unit[];
  layers: { layer: string; title: Bilingual; role: LayerRole; features: LookupFeature[] }[];
  schematic: boolean;
}

export interface Hit {
  kind: string;
  id: Id;
  layer?: string | null;
  title: string;
  subtitle?: string | null;
  bbox?: Box | null;
  validFrom?: string | null;
  validTo?: string | null;
}

export interface Corner {
  n: number;
  /** What the sender calls it. */
  label?: string | null;
  x: number;
  y: number;
  edgeM?: number | null;
}

export interface Footprint {
  geometry: Geometry;
  geometryType?: string;
  areaM2?: number | null;
  lengthM?: number | null;
  crs?: { code: string; name?: string | null; detected?: boolean; alternatives?: { code: string; name?: string; place?: string }[] } | null;
  axisOrder?: string | null;
  corners?: Corner[];
  units?: Unit[];
  notes?: { code: string; message: Bilingual }[];
}

export type Permission = "PERMITTED" | "CONDITIONAL" | "PROHIBITED" | "NOT_REGULATED";

export interface ZoneShare {
  zoneId: Id;
  code?: string | null;
  name?: Bilingual | string | null;
  classCode: string;
  className?: Bilingual | string | null;
  areaM2?: number | null;
  lengthM?: number | null;
  percent?: number | null;
  permission?: Permission;
  condition?: Bilingual | null;
  competentAgency?: Bilingual | string | null;
  legalRef?: string | null;
  positionBasis?: string | null;
  sourceScale?: number | null;
  /** Whether the part lies nowhere deeper in the zone than the tolerance. */
  nearBoundary?: boolean;
  sliver?: boolean;
  geometry?: Geometry | null;
}

export interface OverlayHit {
  layer: string;
  code?: string | null;
  objectType?: string | null;
  name?: Bilingual | string | null;
  className?: Bilingual | null;
  condition?: Bilingual | null;
  competentAgency?: Bilingual | null;
  /** False within the tolerance, or for a symbol: then it is no ground for a refusal. */
  certain?: boolean;
  /** Whether the value of the rule was checked against the text of the law. */
  verified?: boolean | null;
  distanceM?: number | null;
  setbackM?: number | null;
  overlapM2?: number | null;
  effect: "BLOCK" | "CONDITION" | "NOTIFY";
  legalRef?: string | null;
  measuredFrom?: string | null;
  geometry?: Geometry | null;
}

export interface ConformityCheck {
  id: string;
  number?: string | null;
  hash?: string | null;
  state?: CheckState;
  decisions?: CheckDecision[];
  accuracyM?: number | null;
  programmeQuestion?: Record<string, unknown> | null;
  name?: string | null;
  createdAt: string;
  asOf: string;
  verdict: string;
  reason?: Bilingual | null;
  footprint: { geometry: Geometry; areaM2?: number | null; lengthM?: number | null; corners?: Corner[] };
  /** Those the place lay in on the day of the check, and when it was made. */
  units?: Unit[];
  unitsToday?: Unit[];
  projectClass?: string | null;
  projectClassName?: Bilingual | null;
  project?: { id: Id; code?: string; name?: Bilingual; investor?: string | null; decisionNo?: string | null; taskNumber?: string | null } | null;
  toleranceM?: number | null;
  plans: { plan?: Bilingual | { name?: Bilingual } | null; version?: Partial<PlanVersion> | null; level?: string; verdict: string; reason?: Bilingual | null; zones: ZoneShare[]; uncoveredPercent?: number | null }[];
  overlays: OverlayHit[];
  notAffected: { layer?: string; rule?: string; title: Bilingual }[];
  slivers: ZoneShare[];
  rulePack?: string | null;
  rulePackNotice?: Bilingual | null;
  engineVersion?: string | null;
  schematic?: boolean;
}

export interface ProjectClass {
  code: string;
  name: Bilingual;
}

export interface ProjectLocation {
  id?: Id;
  label?: string | null;
  phase?: string | null;
  geometry: Geometry;
  accuracyM?: number | null;
  positionBasis?: string | null;
  areaM2?: number | null;
  lengthM?: number | null;
}

export interface Project {
  id: Id;
  code: string;
  name: Bilingual;
  projectClass?: string | null;
  investor?: string | null;
  leadAgency?: string | null;
  decisionNo?: string | null;
  status?: string | null;
  startYear?: number | null;
  endYear?: number | null;
  investmentBnVnd?: number | null;
  indicative?: boolean;
  taskNumber?: string | number | null;
  rowVersion?: number;
  bbox?: Box | null;
  locations?: ProjectLocation[];
}

export interface Session {
  username: string | null;
  displayName: string | null;
  role: "PUBLIC" | "OFFICER" | "PLANNER" | "ADMIN";
  units?: unknown[];
  /** What the account may do beside its role. */
  duties?: string[];
  csrf?: { header: string; token: string } | null;
}

export interface ImportReport {
  id: string;
  status: string;
  counts?: Record<string, number>;
  findings?: Finding[];
  /** Of an import that was only tried: what repairs would change. */
  trial?: ImportRepair[] | null;
}

export interface FilePreview {
  fileName: string;
  layers: {
    name: string;
    attributes: string[];
    crs?: string | null;
    crsWords: string;
    crsStated: boolean;
    /** How the texts were read; absent where the format knows only one way. */
    encoding?: { name: string; basis: string; example: string } | null;
  }[];
}

/** How many objects a version has in a layer. */
export interface LayerContent {
  layer: string;
  objects: number;
}

export interface Finding {
  code?: string;
  severity?: string;
  message?: Bilingual | string;
  subject?: string;
  details?: { repair?: string; value?: string };
}
