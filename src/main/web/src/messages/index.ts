import type { Bilingual } from "../api/types";
import en from "./en.json";
import { language } from "./language.svelte";
import vi from "./vi.json";

export type MessageKey = keyof typeof vi;

const catalogues: Record<"vi" | "en", Record<string, string>> = { vi, en };

/** The text of a key in the language of the page, with `{name}` filled in. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const text = catalogues[language.current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The word for a value of an enumeration of the server; an unknown value shows as it is. */
export function word(prefix: string, value: string | null | undefined): string {
  if (!value) return "–";
  return catalogues[language.current][`${prefix}.${value}`] ?? value;
}

/** One text of a bilingual field; the other language is better than nothing. */
export function say(text: Bilingual | string | null | undefined): string {
  if (!text) return "";
  if (typeof text === "string") return text;
  return text[language.current] || text.vi || text.en || "";
}

/** A plan arrives as its name or as an object that has one. */
export function sayPlan(plan: Bilingual | { name?: Bilingual } | null | undefined): string {
  if (!plan) return "";
  return "name" in plan ? say(plan.name) : say(plan as Bilingual);
}
