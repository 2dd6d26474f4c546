import { describe, expect, it } from "vitest";
import { erasOf } from "./eras";

describe("whose units", () => {
  it("are districts and communes of the last day there were districts, and the communes of today", () => {
    expect(erasOf([{ validTo: "2025-06-30" }, { validTo: "2024-12-31" }], "2026-01-01")).toEqual([
      { level: "district", date: "2025-06-30", past: true },
      { level: "commune", date: "2025-06-30", past: true },
      { level: "commune", date: "2026-01-01", past: false },
    ]);
  });

  it("are those of today while districts last", () => {
    expect(erasOf([{ validTo: null }], "2024-01-01").map(({ level, date }) => `${level} ${date}`)).toEqual(["district 2024-01-01", "commune 2024-01-01"]);
  });

  it("are communes where there was never a district", () => {
    expect(erasOf([], "2026-01-01")).toEqual([{ level: "commune", date: "2026-01-01", past: false }]);
  });
});
