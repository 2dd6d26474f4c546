/** What an open plan version draws at a place: the service of features knows drafts, for planners. */
import type { Feature } from "geojson";
import { read } from "./client";
import type { Id, LookupFeature } from "./types";

/** Metres of one degree of latitude. */
const DEGREE = 111_320;

/** @param radius in metres, how far an object may be from the place */
export async function draftFeatures(layer: string, lon: number, lat: number, radius: number, signal?: AbortSignal): Promise<LookupFeature[]> {
  const y = radius / DEGREE;
  const x = y / Math.cos((lat * Math.PI) / 180);
  const answer = await read<{ features: Feature[] }>(`ogc/collections/${layer}/items`, {
    query: { f: "json", skipGeometry: "true", limit: 50, bbox: [lon - x, lat - y, lon + x, lat + y].map((value) => value.toFixed(7)).join(",") },
    signal,
  });
  return answer.features.map(({ id, properties }) => describe(id as Id, properties ?? {}));
}

function describe(id: Id, known: Record<string, unknown>): LookupFeature {
  const text = (name: string) => (known[name] as string | null | undefined) ?? null;
  const number = (name: string) => (known[name] as number | null | undefined) ?? null;
  return {
    id,
    code: text("code"),
    name: { vi: text("name") ?? "", en: text("name_en") ?? text("name") ?? "" },
    classCode: text("class_code"),
    areaM2: number("area_m2"),
    lengthM: number("length_m"),
    positionBasis: text("position_basis"),
    sourceScale: number("source_scale"),
    legalBasis: text("legal_basis"),
    attributes: JSON.parse(text("attributes") ?? "{}") as Record<string, unknown>,
  };
}
