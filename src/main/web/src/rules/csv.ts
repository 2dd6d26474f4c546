/** Tables of a rule pack as they are kept: comma-separated (RFC 4180), one rule a line, no line break in a value. */
export interface Table {
  columns: string[];
  rows: string[][];
}

export function parseCsv(text: string): Table {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "").map(cells);
  const [columns = [], ...rows] = lines;
  return { columns, rows: rows.map((row) => columns.map((_, index) => (row[index] ?? "").trim())) };
}

export function writeCsv(table: Table): string {
  return [table.columns, ...table.rows].map((row) => row.map(quoted).join(",")).join("\n") + "\n";
}

function quoted(value: string): string {
  const line = value.replace(/\s*\r?\n\s*/g, " ");
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

function cells(line: string): string[] {
  const found: string[] = [];
  let cell = "";
  let inside = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (inside && sign === '"' && line[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"') {
      inside = !inside;
    } else if (sign === "," && !inside) {
      found.push(cell);
      cell = "";
    } else {
      cell += sign;
    }
  }
  return [...found, cell];
}
