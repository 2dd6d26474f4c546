import { describe, expect, it } from "vitest";
import type { Profile, Source } from "../api/imports";
import { classRows, fittingProfile, keptStyles, looseParts, mapped, percent, recoded, ruleFor, rules, withRule } from "./dossier";

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

describe("what was decided about an earlier file", () => {
  const rule = { sourceLayer: "Hiện trạng", layer: "land-allocation", mapping: { code: "MÃ THỬA", classCode: "=LUC" } };
  const profile = (name: string, updatedAt: string, layers: Profile["layers"] = [rule]): Profile => ({ id: 1, name, layers, updatedAt });
  const layer = { name: "hien_trang", attributes: ["ma_thua", "loai"] };

  it("is found by the name of the layer and speaks of its fields as it writes them", () => {
    expect(ruleFor(profile("A", ""), layer)?.mapping).toEqual({ code: "ma_thua", classCode: "=LUC" });
    expect(ruleFor(profile("A", ""), { ...layer, name: "quy_hoach" })).toBeNull();
    expect(ruleFor(profile("A", "", [{ ...rule, layer: null }]), layer)).toBeNull();
  });

  it("is followed unasked when nothing is missing, the last that was written", () => {
    const known = [profile("old", "2026-01-01"), profile("new", "2026-02-01"), profile("other", "2026-03-01", [{ ...rule, mapping: { code: "so_to" } }])];
    expect(fittingProfile(known, layer)?.name).toBe("new");
    expect(fittingProfile([known[2]!], layer)).toBeNull();
  });

  it("takes its place among the others of its name", () => {
    const known = [profile("A", "", [rule, { ...rule, sourceLayer: "Giao thông" }])];
    const next = { ...rule, sourceLayer: "HIEN TRANG", layer: "urban" };
    expect(withRule(known, "A", next).map((one) => one.sourceLayer)).toEqual(["Giao thông", "HIEN TRANG"]);
    expect(withRule(known, "B", next)).toEqual([next]);
  });
});

describe("the styles of a dossier", () => {
  const styles = [
    { path: "a/QHSDD.qml", sourceLayer: "QHSDD", layer: "land-allocation", id: "qhsdd-qml" },
    { path: "a/khác.qml", sourceLayer: null, layer: null, id: "khac-qml" },
  ];

  it("are kept for the layer that their namesake goes into at last", () => {
    const chosen = styles.map(({ path }) => path);
    expect(keptStyles(styles, [{ sourceLayer: "QHSDD", layer: "urban" }], chosen)).toEqual([{ path: "a/QHSDD.qml", layer: "urban", id: "qhsdd-qml" }]);
    expect(keptStyles(styles, [{ sourceLayer: "QHSDD", layer: null }], chosen)).toEqual([]);
  });

  it("are not kept unless somebody says so", () => {
    expect(keptStyles(styles, [entry], [])).toEqual([]);
  });
});
