import { describe, expect, it } from "vitest";
import { rowTitle, runs, sharedNotes } from "./batch";

const closed = { code: "RING_CLOSED", message: { vi: "Đã khép vòng.", en: "The ring was closed." } };
const swapped = { code: "AXES_SWAPPED", message: { vi: "Đã đổi trục.", en: "Axes were swapped." } };

describe("rows of a file", () => {
  it("tell a note of many rows once", () => {
    const rows = [
      { row: 3, outcome: "WAITING", notes: [closed, swapped, swapped] },
      { row: 4, outcome: "WAITING", notes: null },
      { row: 6, outcome: "WAITING", notes: [closed] },
    ];
    expect(sharedNotes(rows)).toEqual([
      { message: closed.message, rows: [3, 6] },
      { message: swapped.message, rows: [3] },
    ]);
  });

  it("are numbered as a person writes it", () => {
    expect(runs([])).toBe("");
    expect(runs([3, 4, 5, 8, 10, 11])).toBe("3–5, 8, 10–11");
  });

  it("are called by what they have", () => {
    expect(rowTitle({ row: 1, outcome: "WAITING", code: "A-1", name: "Khu nhà ở" })).toBe("A-1 · Khu nhà ở");
    expect(rowTitle({ row: 1, outcome: "WAITING", code: null, name: "Khu nhà ở" })).toBe("Khu nhà ở");
  });
});
