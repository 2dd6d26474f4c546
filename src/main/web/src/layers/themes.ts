/** The layer tree as the reader sees it: topmost drawing first, narrowed by what was typed. */
import type { Bilingual, Layer } from "../api/types";

export interface Theme {
  id: string;
  title: Bilingual;
  layers: Layer[];
}

/** Letters without their marks: "Đất ở" and "dat o" are found by each other. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}

export function themesOf(layers: Layer[], filter: string, language: "vi" | "en"): Theme[] {
  const wanted = fold(filter.trim());
  const themes = new Map<string, Theme>();
  for (const layer of layers) {
    if (wanted && !matches(layer, wanted, language)) continue;
    const theme = themes.get(layer.theme) ?? { id: layer.theme, title: layer.themeTitle, layers: [] };
    theme.layers.push(layer);
    themes.set(layer.theme, theme);
  }
  return [...themes.values()];
}

function matches(layer: Layer, wanted: string, language: "vi" | "en"): boolean {
  const texts = [layer.themeTitle, layer.title, ...layer.classes.map((known) => known.name)].map((text) => text[language] ?? "");
  return [...texts, ...layer.classes.map((known) => known.code)].some((text) => fold(text).includes(wanted));
}
