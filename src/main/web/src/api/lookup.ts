import { read } from "./client";
import type { Hit, Lookup } from "./types";

export interface Moment {
  datetime: string | null;
  version: string | null;
}

export function lookUp(lon: number, lat: number, moment: Moment, radius: number, signal?: AbortSignal): Promise<Lookup> {
  return read<Lookup>("api/lookup", { query: { lon, lat, radius, ...moment }, signal });
}

export function search(q: string, signal?: AbortSignal): Promise<Hit[]> {
  return read<Hit[]>("api/search", { query: { q, limit: 12 }, signal });
}
