import { describe, expect, it } from "vitest";
import type { Layer } from "../api/types";
import { collection, feature } from "../map/geometry";
import { changed, coloured, NO_CLASS_COLOUR } from "./changes";

const transition = (from: string | null, to: string | null) => ({ from, to, areaM2: 1, areaHa: 0, pieces: 1 });

describe("changes", () => {
  it("are what went to another class, into the layer or out of it", () => {
    const all = [transition("LUC", "LUC"), transition("LUC", "SKK"), transition(null, "SKK"), transition("LUC", null)];
    expect(changed(all)).toEqual(all.slice(1));
  });

  it("treat a class the server leaves out as none", () => {
    expect(changed([{ to: "SKK", areaM2: 1, areaHa: 0, pieces: 1 }])).toHaveLength(1);
  });

  it("are drawn in the colour of what the ground becomes", () => {
    const layer = { classes: [{ code: "SKK", name: {}, fill: "#fba0aa" }] } as unknown as Layer;
    const place = { type: "Point" as const, coordinates: [106, 10] };
    const drawn = coloured(collection([feature(place, { from: "LUC", to: "SKK" }), feature(place, { from: "LUC" })]), layer);
    expect(drawn.features.map((piece) => piece.properties?.["colour"])).toEqual(["#fba0aa", NO_CLASS_COLOUR]);
    expect(drawn.features[0]?.properties?.["from"]).toBe("LUC");
  });
});
