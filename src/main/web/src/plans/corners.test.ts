import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { cornerAt, metresBetween, moveCorner, moves, positionsOf, shift } from "./corners";

const RING = [[106, 10.5], [106.01, 10.5], [106.01, 10.51], [106, 10.5]];
const AREA: Geometry = { type: "MultiPolygon", coordinates: [[RING]] };

describe("corners of a shape", () => {
  it("are found by a place near them", () => {
    expect(cornerAt(AREA, [106.0101, 10.5102])).toEqual([106.01, 10.51]);
    expect(cornerAt({ type: "GeometryCollection", geometries: [] }, [106, 10])).toBeNull();
  });

  it("move alone, and a ring stays closed", () => {
    const moved = moveCorner(AREA, [106, 10.5], [106.00005, 10.5]);
    expect(positionsOf(moved)).toEqual([[106.00005, 10.5], RING[1], RING[2], [106.00005, 10.5]]);
    expect(positionsOf(AREA)).toEqual(RING);
    expect(moves(AREA, moved).count).toBe(1);
    expect(moves(AREA, moved).metres).toBeCloseTo(5.47, 1);
    expect(moves(AREA, AREA)).toEqual({ count: 0, metres: 0 });
  });

  it("move by metres", () => {
    const there = shift([106.4, 10.55], 3, -4);
    expect(metresBetween([106.4, 10.55], there)).toBeCloseTo(5, 3);
    expect(there[0]).toBeGreaterThan(106.4);
    expect(there[1]).toBeLessThan(10.55);
  });
});
