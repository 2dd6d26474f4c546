/** What the rows of a file have in common, told once. */
import type { BatchRow } from "../api/batches";
import type { Bilingual } from "../api/types";

export interface SharedNote {
  message: Bilingual;
  rows: number[];
}

/** The same note of many rows is one note. */
export function sharedNotes(rows: BatchRow[]): SharedNote[] {
  const found = new Map<string, SharedNote>();
  for (const { row, notes } of rows) {
    for (const { code, message } of notes ?? []) {
      const key = `${code} ${message.vi}`;
      const known = found.get(key) ?? { message, rows: [] };
      if (known.rows.at(-1) !== row) known.rows.push(row);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Row numbers as a person writes them: 3–5, 8. */
export function runs(numbers: number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
}

/** What a row is called: its code and name, as far as it has them. */
export const rowTitle = ({ code, name }: BatchRow) => [code, name].filter(Boolean).join(" · ");
