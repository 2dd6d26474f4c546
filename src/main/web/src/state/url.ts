/**
 * What a link to the workplace carries. The address is the only store of the view, so that a copied
 * link shows another person the same thing, and back and forward work.
 */
export const PANELS = ["layers", "areas", "compare", "check", "projects", "plans", "data"] as const;
export type PanelId = (typeof PANELS)[number];

/** The register of checks, the accounts, the import of a dossier, and what findings of imports mean. */
export const PAGES = ["checks", "accounts", "dossier", "findings"] as const;
export type PageId = (typeof PAGES)[number];

export interface Place {
  lon: number;
  lat: number;
  zoom: number;
}

export interface View {
  lang: "vi" | "en";
  panel: PanelId | null;
  at: Place | null;
  /** Visible layers; null means those the server shows by default. */
  layers: string[] | null;
  /** Classes switched off, by layer. */
  hidden: Record<string, string[]>;
  /** Opacity in percent where it is not 100, by layer. */
  opacity: Record<string, number>;
  datetime: string | null;
  version: string | null;
  unit: string | null;
  pick: { lon: number; lat: number } | null;
  project: string | null;
  check: string | null;
  /** Checks of many places: a batch by its id, or "new". */
  batch: string | null;
  /** What a draft would change: the id of its version, and the job that worked it out, if it was started. */
  impact: { version: string; job: string | null } | null;
  /** The report of an import, by its id. */
  report: string | null;
  print: boolean;
  /** The page of rules: a pack by its id, or "list". */
  rules: string | null;
  /** A page of its own beside the map. */
  page: PageId | null;
}

export const EMPTY_VIEW: View = {
  lang: "vi",
  panel: "layers",
  at: null,
  layers: null,
  hidden: {},
  opacity: {},
  datetime: null,
  version: null,
  unit: null,
  pick: null,
  project: null,
  check: null,
  batch: null,
  impact: null,
  report: null,
  print: false,
  rules: null,
  page: null,
};

export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const panel = query.get("panel");
  const check = query.get("check");
  return {
    lang: query.get("lang") === "en" ? "en" : "vi",
    panel: panel === "none" ? null : isPanel(panel) ? panel : check || query.has("batch") ? "check" : query.get("project") ? "projects" : query.has("impact") || query.has("report") ? "plans" : "layers",
    at: readPlace(query.get("at")),
    layers: query.has("layers") ? list(query.get("layers"), ",") : null,
    hidden: readHidden(query.get("hide")),
    opacity: readOpacity(query.get("opacity")),
    datetime: /^\d{4}-\d{2}-\d{2}$/.test(query.get("datetime") ?? "") ? query.get("datetime") : null,
    version: query.get("version") || null,
    unit: query.get("unit") || null,
    pick: readPoint(query.get("pick")),
    project: query.get("project") || null,
    check: check || null,
    batch: query.get("batch") || null,
    impact: readImpact(query.get("impact")),
    report: query.get("report") || null,
    print: query.get("print") === "1",
    rules: query.get("rules") || null,
    page: PAGES.find((page) => page === query.get("page")) ?? null,
  };
}

export function writeView(view: View): string {
  const parts: [string, string][] = [];
  const put = (name: string, value: string | null | undefined) => {
    if (value) parts.push([name, value]);
  };
  if (view.lang === "en") put("lang", "en");
  if (view.panel !== "layers") put("panel", view.panel ?? "none");
  if (view.at) put("at", `${view.at.lon.toFixed(5)},${view.at.lat.toFixed(5)},${trim(view.at.zoom.toFixed(2))}`);
  if (view.layers) parts.push(["layers", view.layers.join(",")]);
  put("hide", writeHidden(view.hidden));
  put("opacity", Object.entries(view.opacity).filter(([, percent]) => percent !== 100).map(([layer, percent]) => `${layer}:${percent}`).join(";"));
  put("datetime", view.datetime);
  put("version", view.version);
  put("unit", view.unit);
  if (view.pick) put("pick", `${trim(view.pick.lon.toFixed(6))},${trim(view.pick.lat.toFixed(6))}`);
  put("project", view.project);
  put("check", view.check);
  put("batch", view.batch);
  put("impact", view.impact && [view.impact.version, view.impact.job].filter(Boolean).join("."));
  put("report", view.report);
  if (view.print) put("print", "1");
  put("rules", view.rules);
  put("page", view.page);
  // Commas, colons and semicolons are legal in a query and keep the link readable.
  const encode = (text: string) => encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%3B/g, ";");
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${encode(value)}`).join("&")}`;
}

function isPanel(value: string | null): value is PanelId {
  return (PANELS as readonly string[]).includes(value ?? "");
}

function list(value: string | null, separator: string): string[] {
  return (value ?? "").split(separator).filter((part) => part !== "");
}

function numbers(value: string | null): number[] {
  return list(value, ",").map(Number);
}

function readPoint(value: string | null): { lon: number; lat: number } | null {
  const [lon, lat] = numbers(value);
  if (lon === undefined || lat === undefined || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) return null;
  return { lon, lat };
}

/** A version and its job, with a dot between: `17` or `17.0f3c…`. */
function readImpact(text: string | null): View["impact"] {
  const [, version, job] = /^(\d+)(?:\.([\da-f-]+))?$/.exec(text ?? "") ?? [];
  return version ? { version, job: job ?? null } : null;
}

function readPlace(value: string | null): Place | null {
  const point = readPoint(value);
  const zoom = numbers(value)[2];
  if (!point || zoom === undefined || !(zoom >= 0 && zoom <= 24)) return null;
  return { ...point, zoom };
}

function readHidden(value: string | null): Record<string, string[]> {
  const hidden: Record<string, string[]> = {};
  for (const part of list(value, ";")) {
    const [layer, codes] = part.split(":");
    if (layer && codes) hidden[layer] = list(codes, ",");
  }
  return hidden;
}

function writeHidden(hidden: Record<string, string[]>): string {
  return Object.entries(hidden)
    .filter(([, codes]) => codes.length > 0)
    .map(([layer, codes]) => `${layer}:${codes.join(",")}`)
    .join(";");
}

function readOpacity(value: string | null): Record<string, number> {
  const opacity: Record<string, number> = {};
  for (const part of list(value, ";")) {
    const [layer, text] = part.split(":");
    const percent = Number(text);
    if (layer && text && percent >= 0 && percent <= 100) opacity[layer] = percent;
  }
  return opacity;
}

function trim(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
