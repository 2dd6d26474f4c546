import { describe, expect, it } from "vitest";
import { boxOf } from "./geometry";

describe("the box around geometries", () => {
  it("holds every point of every part", () => {
    expect(
      boxOf(
        { type: "MultiPolygon", coordinates: [[[[1, 2], [3, 2], [3, 5], [1, 2]]]] },
        { type: "Point", coordinates: [-4, 9] },
        { type: "GeometryCollection", geometries: [{ type: "LineString", coordinates: [[0, 0], [7, 1]] }] },
      ),
    ).toEqual([-4, 0, 7, 9]);
  });

  it("is null when there is no point", () => {
    expect(boxOf(null, undefined, { type: "MultiPoint", coordinates: [] })).toBeNull();
  });
});
