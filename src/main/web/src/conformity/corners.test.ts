import { describe, expect, it } from "vitest";
import { cornersOf } from "./corners";

const ring = [[106.1, 10.1], [106.2, 10.1], [106.2, 10.2], [106.1, 10.1]];

describe("corners on the map", () => {
  it("carry the numbers of the corner table", () => {
    const corners = [1, 2, 3].map((n) => ({ n: n + 10, x: 0, y: 0 }));
    const marks = cornersOf({ geometry: { type: "Polygon", coordinates: [ring] }, corners });
    expect(marks.map((mark) => mark.properties?.["n"])).toEqual([11, 12, 13]);
  });

  it("are numbered from one when there is no table", () => {
    expect(cornersOf({ geometry: { type: "Polygon", coordinates: [ring] } }).map((mark) => mark.properties?.["n"])).toEqual([1, 2, 3]);
  });

  it("are left out when the table is of another ring", () => {
    expect(cornersOf({ geometry: { type: "Polygon", coordinates: [ring] }, corners: [{ n: 1, x: 0, y: 0 }] })).toEqual([]);
  });

  it("are left out for a point", () => {
    expect(cornersOf({ geometry: { type: "Point", coordinates: [106, 10] } })).toEqual([]);
  });
});
