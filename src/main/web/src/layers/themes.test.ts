import { describe, expect, it } from "vitest";
import type { Layer } from "../api/types";
import { fold, themesOf } from "./themes";

const aLayer = (id: string, theme: string, title: string, classes: [string, string][]): Layer => ({
  id,
  theme,
  themeTitle: { vi: theme },
  title: { vi: title },
  geometryType: "POLYGON",
  role: "OVERLAY",
  visibleByDefault: true,
  classes: classes.map(([code, vi]) => ({ code, name: { vi } })),
  tiles: "",
});

const layers = [
  aLayer("land-allocation", "Đất đai", "Phân bổ đất đai", [["LUC", "Đất chuyên trồng lúa"]]),
  aLayer("urban", "Đô thị", "Hệ thống đô thị", [["I", "Loại I"]]),
  aLayer("rural", "Đất đai", "Nông thôn", [["A", "Khu dân cư"]]),
];

describe("the layer tree", () => {
  it("puts layers of a theme together in drawing order", () => {
    expect(themesOf(layers, "", "vi").map((theme) => theme.layers.map((layer) => layer.id))).toEqual([["land-allocation", "rural"], ["urban"]]);
  });

  it.each(["lúa", "lua", "LUC", "chuyen trong"])("finds the class by %s", (text) => {
    expect(themesOf(layers, text, "vi").flatMap((theme) => theme.layers.map((layer) => layer.id))).toEqual(["land-allocation"]);
  });

  it("is empty when nothing matches", () => {
    expect(themesOf(layers, "sân bay", "vi")).toEqual([]);
  });
});

it("folds every Vietnamese mark", () => {
  expect(fold("Đường Nguyễn Huệ, ấp Rạch Kiến")).toBe("duong nguyen hue, ap rach kien");
});
