import { describe, expect, it } from "vitest";
import type { OverlayHit, ZoneShare } from "../api/types";
import { byWeight, groupsOf } from "./groups";

const aZone = (classCode: string, percent: number, more: Partial<ZoneShare> = {}): ZoneShare => ({
  zoneId: 1,
  classCode,
  percent,
  areaM2: percent * 100,
  permission: "PROHIBITED",
  ...more,
});

describe("zones told together", () => {
  it("adds up parcels of one class and puts the largest group first", () => {
    const groups = groupsOf([aZone("CLN", 10), aZone("ONT", 45, { permission: "CONDITIONAL" }), aZone("CLN", 30)]);
    expect(groups.map(({ classCode, percent, areaM2, zones }) => [classCode, percent, areaM2, zones.length])).toEqual([
      ["ONT", 45, 4500, 1],
      ["CLN", 40, 4000, 2],
    ]);
  });

  it("keeps parcels of one class apart where the rule differs", () => {
    expect(groupsOf([aZone("CLN", 10), aZone("CLN", 20, { permission: "PERMITTED" })])).toHaveLength(2);
    expect(groupsOf([aZone("CLN", 10), aZone("CLN", 20, { condition: { vi: "Có ý kiến của Sở" } })])).toHaveLength(2);
  });

  it("says of a group what is true of one of its parcels", () => {
    const [group] = groupsOf([aZone("CLN", 10), aZone("CLN", 20, { nearBoundary: true, positionBasis: "INDICATIVE_SYMBOL" })]);
    expect(group).toMatchObject({ nearBoundary: true, indicative: true });
  });
});

it("tells first what stops a project", () => {
  const hits = (["NOTIFY", "BLOCK", "CONDITION"] as const).map((effect): OverlayHit => ({ layer: "environment", effect }));
  expect(byWeight(hits).map(({ effect }) => effect)).toEqual(["BLOCK", "CONDITION", "NOTIFY"]);
});
