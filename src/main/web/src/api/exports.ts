/** Files that the server makes while nobody waits, and keeps to be fetched. */
import { call, read } from "./client";
import type { Job } from "./jobs";
import type { Moment } from "./lookup";

export interface PreparedFile {
  fileName: string;
  features: number;
}

export interface ExportJob extends Job<PreparedFile> {
  kind: string;
  title: { vi: string; en: string };
  /** Where the file is, and until when. */
  file?: string | null;
  fileUntil?: string | null;
}

/** @param file the address at which the same file would be made at once */
export const prepareFile = (file: string) => read<{ job: string }>(file, { method: "POST" });

/** The reader's own, the newest first. */
export async function listExports(): Promise<ExportJob[]> {
  return (await read<ExportJob[]>("api/jobs")).filter((job) => job.kind === "export");
}

export const forgetExport = (id: string) => call(`api/jobs/${id}`, { method: "DELETE" });

/** How many objects a layer has at a moment; null where nobody counted. */
export async function countObjects(layer: string, moment: Moment, signal: AbortSignal): Promise<number | null> {
  const when = moment.version ? { version: moment.version } : { datetime: moment.datetime };
  const page = await read<{ numberMatched?: number }>(`ogc/collections/${layer}/items`, {
    query: { ...when, limit: 1, f: "json" },
    signal,
  });
  return page.numberMatched ?? null;
}
