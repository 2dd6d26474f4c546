import { describe, expect, it } from "vitest";
import type { ReportFinding } from "../api/reports";
import { bySeverity, groupsOf, placesOf } from "./report";

const finding = (code: string, severity: ReportFinding["severity"], placed = true): ReportFinding => ({
  code,
  severity,
  message: { vi: code, en: code },
  ...(placed ? { geometry: { type: "Point" as const, coordinates: [106, 10] } } : {}),
});

const report = {
  findings: [
    finding("QH-NAME-MISSING", "NOTE", false),
    finding("QH-OVERLAP", "BLOCKING"),
    finding("QH-GEOM-INVALID", "BLOCKING"),
    finding("QH-OVERLAP", "BLOCKING"),
    finding("QH-UNIT-ACROSS", "WARNING"),
  ],
  counts: { "QH-OVERLAP": 250, "QH-NAME-MISSING": 1, read: 9 },
};

describe("a report of an import", () => {
  it("tells the worst first, a code at a time, and how many there are", () => {
    expect(groupsOf(report, "").map(({ code, count, findings }) => [code, count, findings.map(({ number }) => number)])).toEqual([
      ["QH-GEOM-INVALID", 1, [2]],
      ["QH-OVERLAP", 250, [1, 3]],
      ["QH-UNIT-ACROSS", 1, [4]],
      ["QH-NAME-MISSING", 1, [0]],
    ]);
    expect(bySeverity(report)).toEqual({ BLOCKING: 251, WARNING: 1, NOTE: 1 });
  });

  it("keeps to one severity when asked, and to its number in the report", () => {
    expect(groupsOf(report, "WARNING").map(({ code }) => code)).toEqual(["QH-UNIT-ACROSS"]);
    expect(placesOf(groupsOf(report, "WARNING"))).toMatchObject([{ key: "4", verdict: "PARTIAL" }]);
  });

  it("draws only what has a place", () => {
    expect(placesOf(groupsOf(report, "")).map(({ key }) => key)).toEqual(["2", "1", "3", "4"]);
  });
});
