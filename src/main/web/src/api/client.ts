/**
 * The only place that talks to the server. Every answer that is not a success becomes a
 * {@link Problem}, so that a screen can show what is wrong and how to mend it.
 */
import { language } from "../messages/language.svelte";
import type { Finding } from "./types";

/** An RFC 9457 problem document. */
export interface ProblemDocument {
  status: number;
  title: string;
  detail?: string;
  remedy?: string;
  code?: string;
  findings?: Finding[];
  /** Of a refused import: its report. */
  id?: string;
  /** What a file with several layers lets one choose from. */
  layers?: string[];
}

export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.title);
    this.name = "Problem";
  }
}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Record<string, string | number | null | undefined>;
  json?: unknown;
  form?: FormData;
  ifMatch?: string | null;
  accept?: string;
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  body: T;
  etag: string | null;
}

/** The CSRF header of the current session; the session module keeps it fresh. */
let csrf: { header: string; token: string } | null = null;

export function useCsrf(value: { header: string; token: string } | null): void {
  csrf = value;
}

/** For requests that are not made here. */
export function csrfHeaders(): Record<string, string> {
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/** An absolute address below the base path the page was served from. */
export function address(path: string, query: Call["query"] = {}): string {
  const url = new URL(path.replace(/^\//, ""), new URL(".", document.baseURI));
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") url.searchParams.set(name, String(value));
  }
  return url.href;
}

export async function call(path: string, options: Call = {}): Promise<Response> {
  const headers = new Headers({ Accept: options.accept ?? "application/json", "Accept-Language": language.current });
  const init: RequestInit = { method: options.method ?? "GET", headers, credentials: "same-origin" };
  if (options.signal) init.signal = options.signal;
  if (options.json !== undefined) {
    headers.set("Content-Type", "application/json");
    init.body = JSON.stringify(options.json);
  } else if (options.form) {
    init.body = options.form;
  }
  if (options.ifMatch) headers.set("If-Match", options.ifMatch);
  if (csrf && init.method !== "GET") headers.set(csrf.header, csrf.token);

  const response = await fetch(address(path, options.query), init);
  if (!response.ok) throw new Problem(await readProblem(response));
  return response;
}

export async function read<T>(path: string, options: Call = {}): Promise<T> {
  return (await readTagged<T>(path, options)).body;
}

/** As {@link read}, with the ETag that a later If-Match needs. */
export async function readTagged<T>(path: string, options: Call = {}): Promise<Answer<T>> {
  const response = await call(path, options);
  const text = await response.text();
  return { body: (text === "" ? null : JSON.parse(text)) as T, etag: response.headers.get("ETag") };
}

async function readProblem(response: Response): Promise<ProblemDocument> {
  const fallback = { status: response.status, title: `${response.status} ${response.statusText}`.trim() };
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<ProblemDocument>) };
  } catch {
    return fallback;
  }
}

/** What a screen shows for anything that was thrown. */
export function asProblem(thrown: unknown): ProblemDocument {
  if (thrown instanceof Problem) return thrown.document;
  return { status: 0, title: "NETWORK", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}
