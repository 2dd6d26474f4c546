/** Long work: how far it is, how it ended, its result a page at a time. */
import { call, read } from "./client";
import type { Bilingual } from "./types";

export interface Job<Summary = unknown> {
  id: string;
  status: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  done: number;
  total?: number | null;
  summary?: Summary | null;
  problem?: { detail: Bilingual; remedy: Bilingual } | null;
}

export const isPending = (status: string | null | undefined) => status === "QUEUED" || status === "RUNNING";

export const getJob = <Summary>(id: string, signal?: AbortSignal) => read<Job<Summary>>(`api/jobs/${id}`, { signal });
export const cancelJob = (id: string) => call(`api/jobs/${id}`, { method: "DELETE" });
export const jobRows = <Row>(id: string, after: number, limit = 100) =>
  read<{ rows: { number: number; content: Row }[]; next?: number | null }>(`api/jobs/${id}/rows`, { query: { after, limit } });
