/** Dossiers that have been uploaded: what they hold, what becomes of it, and what was decided about earlier ones. */
import { call, read } from "./client";
import type { Bilingual, FilePreview, Id } from "./types";

export interface Entry {
  /** The file, where the dossier has several. */
  file?: string | null;
  sourceLayer: string;
  /** The layer of the plan; without one it is passed over. */
  layer?: string | null;
  crs?: string | null;
  classScheme?: string | null;
  positionBasis?: string | null;
  mapping?: Record<string, string> | null;
  /** Class code by value of the file. */
  classes?: Record<string, string> | null;
}

export interface Manifest {
  versionId?: Id | null;
  expectedUnit?: Id | null;
  encoding?: string | null;
  replace?: boolean | null;
  layers: Entry[];
  /** Papers that are kept with the version. */
  documents?: Paper[] | null;
  /** Styles that are kept for layers of the plan. */
  styles?: Style[] | null;
}

export interface Paper {
  path: string;
  kind: "DECISION" | "MAP_SHEET" | "REPORT" | "OTHER";
}

export interface Style {
  path: string;
  layer: string;
  id: string;
}

export interface Source {
  file: string;
  layer: FilePreview["layers"][number] & { sample: Record<string, unknown>[] };
  geometry?: "POLYGON" | "LINE" | "POINT" | null;
  reason: "NAME" | "CONTENTS" | "PROFILE" | "NOTHING";
  unknownClasses: string[];
}

export interface DossierPreview {
  manifest: Manifest;
  /** In the order of the manifest. */
  sources: Source[];
  documents: string[];
  /** A problem says why one cannot be kept. */
  styles: { path: string; sourceLayer?: string | null; layer?: string | null; id: string; problem?: Bilingual | null }[];
  passedOver: string[];
  profile?: {
    id: Id;
    name: string;
    missingLayers: string[];
    missingFields: { sourceLayer: string; attribute: string; field: string }[];
  } | null;
}

export interface Profile {
  id: Id;
  name: string;
  layers: Omit<Entry, "file">[];
  updatedAt?: string;
}

/** The summary of an import's job. */
export interface Imported {
  status: "DONE" | "REJECTED";
  /** The dossier, where it was one. */
  dossier?: string | null;
  imports: { id: string; layer: string; fileName: string; status: string; stored: number; blocking: number }[];
  passedOver: string[];
}

/** @param profile a name; empty for none; null for the one that fits */
export const previewDossier = (uploads: string[], encoding: string, profile: string | null) =>
  read<DossierPreview>("api/imports/dossiers/preview", {
    method: "POST",
    json: { uploads, ...(encoding ? { encoding } : {}), ...(profile === null ? {} : { profile }) },
  });

export const startDossier = (uploads: string[], manifest: Manifest) =>
  read<{ job: string }>("api/imports/dossiers", { method: "POST", json: { uploads, manifest } });

export const listProfiles = () => read<Profile[]>("api/import-profiles");

/** Under a name that is there already it takes the place of what was there. */
export function saveProfile(known: Profile[], name: string, layers: Profile["layers"]): Promise<Profile> {
  const before = known.find((profile) => profile.name === name);
  return before
    ? read<Profile>(`api/import-profiles/${before.id}`, { method: "PUT", json: { name, layers } })
    : read<Profile>("api/import-profiles", { method: "POST", json: { name, layers } });
}

export const deleteProfile = (id: Id) => call(`api/import-profiles/${id}`, { method: "DELETE" });
