import { describe, expect, it } from "vitest";
import { parseCsv, writeCsv } from "./csv";

describe("tables of rules", () => {
  it("reads quoted commas and quotation marks", () => {
    expect(parseCsv('a,b\n"một, hai","nói ""có"""\n')).toEqual({ columns: ["a", "b"], rows: [["một, hai", 'nói "có"']] });
  });

  it("writes what it has read", () => {
    const text = 'a,b\n"một, hai","nói ""có"""\nba,\n';
    expect(writeCsv(parseCsv(text))).toBe(text);
  });

  it("keeps a rule on one line", () => {
    expect(writeCsv({ columns: ["a"], rows: [["một\n hai"]] })).toBe("a\nmột hai\n");
  });

  it("fills a short line", () => {
    expect(parseCsv("a,b,c\n1\n").rows).toEqual([["1", "", ""]]);
  });
});
