import { describe, expect, it } from "vitest";
import { resultMarks } from "./results";

const square = { type: "Polygon" as const, coordinates: [[[106, 10], [106.2, 10], [106.2, 10.4], [106, 10.4], [106, 10]]] };

describe("places with a result", () => {
  it("come with a dot in their middle, so that a small place is seen from afar", () => {
    const { features } = resultMarks([{ key: "7", verdict: "CONFLICT", geometry: square }]);
    expect(features).toHaveLength(2);
    expect(features[0]).toEqual({ type: "Feature", geometry: square, properties: { key: "7", verdict: "CONFLICT" } });
    expect(features[1]?.geometry).toEqual({ type: "Point", coordinates: [106.1, 10.2] });
    expect(features[1]?.properties).toEqual({ key: "7", verdict: "CONFLICT", dot: true });
  });

  it("are their own dot where they are points", () => {
    expect(resultMarks([{ key: "1", verdict: null, geometry: { type: "Point", coordinates: [106, 10] } }]).features).toHaveLength(1);
  });

  it("have no dot where there is nothing to draw", () => {
    expect(resultMarks([{ key: "1", verdict: null, geometry: { type: "GeometryCollection", geometries: [] } }]).features).toHaveLength(1);
  });
});
