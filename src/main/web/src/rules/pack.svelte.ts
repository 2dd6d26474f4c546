/** A rule pack under the pen: its tables, its head, and what the service says of each cell. */
import { asProblem, type ProblemDocument } from "../api/client";
import { getPack, savePack, type RuleFinding, type RulePack } from "../api/rules";
import { parseCsv, writeCsv, type Table } from "./csv";

export const MANIFEST = "rule-pack.json";
export const PARTS = ["useMatrix", "setbacks", "overlayRules", "tolerances", "thresholds"] as const;
export type Part = (typeof PARTS)[number];

interface Manifest {
  version: string;
  name: { vi: string; en: string };
  notice: { vi: string; en: string };
  validFrom: string;
  validTo: string | null;
  [other: string]: unknown;
}

export class PackDraft {
  pack = $state.raw<RulePack | null>(null);
  etag: string | null = null;
  manifest = $state<Manifest | null>(null);
  tables = $state<Partial<Record<Part, Table>>>({});
  findings = $state.raw<RuleFinding[]>([]);
  problem = $state.raw<ProblemDocument | null>(null);
  changed = $state(false);
  busy = $state(false);

  async open(id: number): Promise<void> {
    await this.#work(async () => this.#take(await getPack(id)));
  }

  /** Saves a draft; the pack of another status becomes a new one. True when the service took it. */
  async save(): Promise<boolean> {
    const pack = this.pack;
    if (!pack) return false;
    return this.#work(async () => {
      const own = pack.status === "DRAFT";
      this.#take(await savePack(own ? pack.id : null, this.#files(), own ? this.etag : null));
    });
  }

  file(part: Part): string {
    return String(this.manifest?.[part] ?? "");
  }

  /** What is wrong in a line of a table; rows count from 0, the header is line 1. */
  at(part: Part, row: number, column?: string): RuleFinding[] {
    const file = this.file(part);
    return this.findings.filter(
      (finding) => finding.file === file && finding.line === row + 2 && (column === undefined || finding.column === column),
    );
  }

  set(part: Part, row: number, column: string, value: string): void {
    const table = this.tables[part];
    const index = table?.columns.indexOf(column) ?? -1;
    const line = table?.rows[row];
    if (line && index >= 0) {
      line[index] = value;
      this.changed = true;
    }
  }

  get(part: Part, row: number, column: string): string {
    const table = this.tables[part];
    return table?.rows[row]?.[table.columns.indexOf(column)] ?? "";
  }

  add(part: Part, values: Record<string, string> = {}): void {
    const table = this.tables[part];
    table?.rows.push(table.columns.map((column) => values[column] ?? ""));
    this.changed = true;
  }

  remove(part: Part, row: number): void {
    this.tables[part]?.rows.splice(row, 1);
    this.changed = true;
  }

  async #work(task: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    try {
      await task();
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const told = (problem.findings ?? []) as unknown as RuleFinding[];
      if (problem.code === "RULE_PACK_INVALID") this.findings = told;
      this.problem = { ...problem, findings: [] };
      return false;
    } finally {
      this.busy = false;
    }
  }

  #take({ body, etag }: { body: RulePack; etag: string | null }): void {
    this.pack = body;
    this.etag = etag;
    this.findings = body.findings;
    const manifest = JSON.parse(body.files[MANIFEST] ?? "{}") as Manifest;
    this.manifest = manifest;
    this.tables = Object.fromEntries(PARTS.map((part) => [part, parseCsv(body.files[String(manifest[part])] ?? "")]));
    this.changed = false;
  }

  #files(): Record<string, string> {
    const files: Record<string, string> = { [MANIFEST]: JSON.stringify(this.manifest, null, 2) + "\n" };
    for (const part of PARTS) {
      const table = this.tables[part];
      if (table) files[this.file(part)] = writeCsv(table);
    }
    return files;
  }
}
