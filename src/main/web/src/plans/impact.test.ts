import { describe, expect, it } from "vitest";
import type { ImpactChange } from "../api/impacts";
import { boxAround, marked, moved, placeOf } from "./impact";

const name = { vi: "Đất", en: "Land" };
const point = { type: "Point" as const, coordinates: [106, 10.5] };
const change: ImpactChange = {
  before: "CONFORMS",
  after: "PARTIAL",
  planAfter: "PARTIAL",
  unit: "SQUARE_METRES",
  reason: name,
  sharesBefore: { permitted: 10_000, conditional: 0, prohibited: 0, notRegulated: 0, uncovered: 0 },
  sharesAfter: { permitted: 5_000, conditional: 0, prohibited: 5_000, notRegulated: 0, uncovered: 0.004 },
  pieces: [
    { kind: "ZONING", before: { code: "SKK", name, effect: "PERMITTED" }, after: { code: "LUC", name, effect: "PROHIBITED" }, areaM2: 5_000, geometry: point },
    { kind: "ZONING", before: { code: "SKK", name, effect: "PERMITTED" }, geometry: point },
    { kind: "OVERLAY", after: { code: "HL", name, effect: "BLOCK" }, geometry: point },
    { kind: "OVERLAY", after: { code: "HL", name, effect: "BLOCK" }, geometry: null },
  ],
  box: [106, 10.5, 106.1, 10.6],
};

describe("impact of a draft", () => {
  it("tells only what a place has more or less of", () => {
    expect(moved(change)).toEqual([
      { effect: "permitted", before: 10_000, after: 5_000 },
      { effect: "prohibited", before: 0, after: 5_000 },
    ]);
  });

  it("tells all there is where no plan was in force", () => {
    expect(moved({ ...change, sharesBefore: null })).toEqual([
      { effect: "permitted", before: null, after: 5_000 },
      { effect: "prohibited", before: null, after: 5_000 },
    ]);
  });

  it("colours pieces by what they would be and leaves out what has no place", () => {
    expect(marked(change).features.map(({ properties }) => properties?.["permission"])).toEqual(["PROHIBITED", "NOT_REGULATED", "OVERLAY"]);
  });

  it("is a dot in the middle of its place, in the colour of what it would be", () => {
    expect(placeOf({ subject: { kind: "PROJECT", id: "7" }, change })).toEqual({
      key: "PROJECT/7",
      verdict: "PARTIAL",
      geometry: { type: "Point", coordinates: [106.05, 10.55] },
    });
  });

  it("lies in a box around all places", () => {
    expect(boxAround([])).toBeNull();
    expect(boxAround([change.box, [105.9, 10.55, 106.05, 10.9]])).toEqual([105.9, 10.5, 106.1, 10.9]);
  });
});
