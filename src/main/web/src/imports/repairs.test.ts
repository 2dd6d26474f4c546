import { describe, expect, it } from "vitest";
import { consentsOf, pickOf, repairGroups, repairMarks } from "./repairs";

const findings = [
  { code: "QH-OVERLAP", subject: "A", details: { repair: "CUT_OVERLAPS" } },
  { code: "QH-OVERLAP", subject: "B", details: { repair: "CUT_OVERLAPS" } },
  { code: "QH-OVERLAP", subject: "A", details: { repair: "CUT_OVERLAPS" } },
  { code: "QH-CODE-MISSING", subject: "#3", details: {} },
  { code: "QH-CLASS-UNKNOWN", subject: "A", details: { repair: "RECODE", value: "LÚA" } },
  { code: "QH-CLASS-UNKNOWN", subject: "C", details: { repair: "RECODE", value: "LÚA" } },
];
const groups = repairGroups(findings);

describe("repairs", () => {
  it("are offered for what can be mended, each object once", () => {
    expect(groups.map(({ code }) => code)).toEqual(["QH-OVERLAP", "QH-CLASS-UNKNOWN"]);
    expect(groups[0]?.objects).toEqual(["A", "B"]);
    expect(groups[1]?.values).toEqual(["LÚA"]);
  });

  it("name the objects only where not all were picked", () => {
    expect(consentsOf(groups, new Set([pickOf("QH-OVERLAP", "A")]), {})).toEqual([{ code: "QH-OVERLAP", objects: ["A"] }]);
    const all = new Set([pickOf("QH-OVERLAP", "A"), pickOf("QH-OVERLAP", "B")]);
    expect(consentsOf(groups, all, {})).toEqual([{ code: "QH-OVERLAP" }]);
    expect(consentsOf(groups, new Set(), {})).toEqual([]);
  });

  it("recode a value only when a class was written for it", () => {
    expect(consentsOf(groups, new Set(), { LÚA: " LUC " })).toEqual([{ code: "QH-CLASS-UNKNOWN", from: "LÚA", to: "LUC" }]);
    expect(consentsOf(groups, new Set(), { LÚA: " " })).toEqual([]);
  });

  it("show what was and what will be", () => {
    const square = { type: "Polygon" as const, coordinates: [[[106, 10], [107, 10], [107, 11], [106, 10]]] };
    const repair = { number: 1, code: "QH-OVERLAP", kind: "CUT_OVERLAPS", object: "A", areaBeforeM2: 1, areaAfterM2: 0, gainedM2: 0, lostM2: 1 };
    const marks = repairMarks([{ ...repair, before: square, after: square }, { ...repair, before: square, after: null }]);
    expect(marks.features.map(({ properties }) => properties?.["permission"])).toEqual(["PROHIBITED", "PERMITTED", "PROHIBITED"]);
  });
});
