/** Long work: how far it is, how it ended, its result a page at a time. */
import { address, call, read } from "./client";
import type { Bilingual } from "./types";

export interface Job<Summary = unknown> {
  id: string;
  status: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  done: number;
  total?: number | null;
  /** What is being done, where the work has several parts. */
  phase?: Bilingual | null;
  summary?: Summary | null;
  problem?: { detail: Bilingual; remedy: Bilingual } | null;
}

export const isPending = (status: string | null | undefined) => status === "QUEUED" || status === "RUNNING";

export const getJob = <Summary>(id: string, signal?: AbortSignal) => read<Job<Summary>>(`api/jobs/${id}`, { signal });
export const cancelJob = (id: string) => call(`api/jobs/${id}`, { method: "DELETE" });
export const jobRows = <Row>(id: string, after: number, limit = 100) =>
  read<{ rows: { number: number; content: Row }[]; next?: number | null }>(`api/jobs/${id}/rows`, { query: { after, limit } });

const PAUSE_MS = 700;
const ENDS = ["done", "failed", "cancelled"];

/**
 * Follows a job to its end, which is answered. The server tells of it as it happens; where that line breaks, it is asked.
 *
 * @param onjob each time something is known of it, at its end too
 */
export async function followJob<Summary>(id: string, signal: AbortSignal, onjob: (job: Job<Summary>) => void): Promise<Job<Summary>> {
  for (;;) {
    const told = await streamed<Summary>(id, signal, onjob);
    signal.throwIfAborted();
    if (told) return told;
    const now = await getJob<Summary>(id, signal);
    onjob(now);
    if (!isPending(now.status)) return now;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** The job at its end; null when the stream broke before. */
function streamed<Summary>(id: string, signal: AbortSignal, onjob: (job: Job<Summary>) => void): Promise<Job<Summary> | null> {
  return new Promise((resolve) => {
    const source = new EventSource(address(`api/jobs/${id}/events`));
    const end = (job: Job<Summary> | null) => {
      source.close();
      resolve(job);
    };
    const hear = (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job<Summary>;
      onjob(job);
      if (!isPending(job.status)) end(job);
    };
    for (const name of ["progress", ...ENDS]) source.addEventListener(name, hear);
    source.addEventListener("gone", () => end(null));
    source.addEventListener("error", () => end(null));
    signal.addEventListener("abort", () => end(null));
  });
}
