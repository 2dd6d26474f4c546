import { describe, expect, it } from "vitest";
import type { Source } from "../api/imports";
import { classRows, looseParts, mapped, percent, recoded, rules } from "./dossier";

const entry = { file: "a.zip", sourceLayer: "QHSDD", layer: "land-allocation", mapping: { code: "MA" }, classes: { "đất lúa": "LUA" } };
const source = { unknownClasses: ["ao hồ", "đất lúa"] } as unknown as Source;

describe("a manifest that is corrected", () => {
  it("asks first for what nobody knows", () => {
    expect(classRows(entry, source)).toEqual([
      { value: "ao hồ", code: "" },
      { value: "đất lúa", code: "LUA" },
    ]);
  });

  it("takes another field, or none", () => {
    expect(mapped(entry, "name", "TEN").mapping).toEqual({ code: "MA", name: "TEN" });
    expect(mapped(entry, "code", "").mapping).toEqual({});
    expect(entry.mapping).toEqual({ code: "MA" });
  });

  it("takes another class, or none", () => {
    expect(recoded(entry, "ao hồ", " MNC ").classes).toEqual({ "đất lúa": "LUA", "ao hồ": "MNC" });
    expect(recoded(entry, "đất lúa", "").classes).toEqual({});
  });

  it("is kept without the names of files", () => {
    expect(rules([entry])).toEqual([{ sourceLayer: "QHSDD", layer: "land-allocation", mapping: { code: "MA" }, classes: { "đất lúa": "LUA" } }]);
  });
});

describe("files that are dropped", () => {
  it("are no Shapefile in parts", () => {
    expect(looseParts(["a.SHP", "a.dbf", "b.gpkg", "quyết định.pdf"])).toEqual(["a.SHP", "a.dbf"]);
  });

  it("count together", () => {
    expect(percent([50, 0], [100, 100])).toBe(25);
    expect(percent([], [])).toBe(100);
  });
});
