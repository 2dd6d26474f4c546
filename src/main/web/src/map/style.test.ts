import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import type { GeometryType, Layer, LayerRole } from "../api/types";
import { dashOf } from "./dash";
import { hatchOf } from "./hatch";
import { markerPath } from "./markers";
import { classFilter, byClass, drawingsOf, EMPTY_STYLE } from "./style";

const aLayer = (role: LayerRole, geometryType: GeometryType): Layer => ({
  id: "land-allocation",
  theme: "land",
  themeTitle: { vi: "Đất đai" },
  title: { vi: "Phân bổ đất đai" },
  geometryType,
  role,
  visibleByDefault: true,
  classes: [
    { code: "LUC", name: { vi: "Đất chuyên trồng lúa" }, fill: "#ffff8c", line: "#8a8a8a" },
    { code: "RPH", name: { vi: "Đất rừng phòng hộ" }, fill: "#beff1e", line: "#336600", hatch: "diagonal", width: 2, dash: [6, 3], fillOpacity: 0.4, marker: "star", markerSize: 7 },
  ],
  tiles: "/tiles/land-allocation.json",
});

const roles: LayerRole[] = ["BASE_ZONING", "OVERLAY", "NETWORK", "POINT", "STRUCTURE", "REGISTER", "ADMIN"];
const types: GeometryType[] = ["POLYGON", "LINE", "POINT"];

describe("the drawing of a layer", () => {
  it.each(roles.flatMap((role) => types.map((type) => [role, type] as const)))("is a valid style for %s %s", (role, type) => {
    const style = {
      ...EMPTY_STYLE,
      sources: {
        "land-allocation": { type: "vector" as const, tiles: ["http://localhost/{z}/{x}/{y}.mvt"] },
        places: { type: "geojson" as const, data: { type: "FeatureCollection" as const, features: [] } },
      },
      layers: [...EMPTY_STYLE.layers, ...drawingsOf(aLayer(role, type), "vi").map(({ spec }) => spec)],
    };
    expect(validateStyleMin(style as never)).toEqual([]);
  });

  it("takes its colours from the classes", () => {
    expect(byClass(aLayer("OVERLAY", "POLYGON").classes, (known) => known.fill, "#cccccc")).toEqual([
      "match",
      ["get", "class_code"],
      "LUC",
      "#ffff8c",
      "RPH",
      "#beff1e",
      "#cccccc",
    ]);
  });

  it("has one colour when no class has one, since a match needs a case", () => {
    expect(byClass([{ code: "X", name: {} }], (known) => known.fill, "#cccccc")).toBe("#cccccc");
  });

  it("writes the code on every parcel of the base zoning", () => {
    const label = drawingsOf(aLayer("BASE_ZONING", "POLYGON"), "vi").find(({ spec }) => spec.type === "symbol");
    expect(label?.spec.layout).toMatchObject({ "text-field": ["get", "class_code"] });
  });
});

describe("a class filter", () => {
  it("is nothing when nothing is hidden", () => {
    expect(classFilter([])).toBeNull();
    expect(classFilter(undefined)).toBeNull();
  });

  it("hides the classes that are switched off", () => {
    expect(classFilter(["LUC"])).toEqual(["!", ["in", ["get", "class_code"], ["literal", ["LUC"]]]]);
  });
});

describe("a hatch", () => {
  it("goes on without a seam in the next tile", () => {
    const hatch = hatchOf({ code: "RPH", name: {}, line: "#336600", hatch: "diagonal" });
    const inked = (x: number, y: number) => (hatch?.data[(y * 16 + x) * 4 + 3] ?? 0) > 0;
    for (let y = 0; y < 15; y += 1) expect(inked(0, y + 1)).toBe(inked(15, y + 2 > 15 ? y + 2 - 16 : y + 2));
  });

  it("is not drawn for a class without one", () => {
    expect(hatchOf({ code: "LUC", name: {}, line: "#336600" })).toBeNull();
  });
});

describe("a dash", () => {
  it("is turned from pixels into widths of the line", () => {
    expect(dashOf({ code: "X", name: {}, width: 2, dash: [6, 3] })).toEqual([3, 1.5]);
    expect(dashOf({ code: "X", name: {}, dash: [8, 4] })).toEqual([8, 4]);
  });

  it.each([null, [], [6]])("is none for %j", (dash) => {
    expect(dashOf({ code: "X", name: {}, dash })).toBeNull();
  });
});

describe("a sign", () => {
  it.each(["circle", "square", "diamond", "triangle", "star", "cross"])("is a closed path for %s", (shape) => {
    expect(markerPath(shape, 6)).toMatch(/^M.*Z$/);
    expect(markerPath(shape, 6)).not.toContain("NaN");
  });
});
