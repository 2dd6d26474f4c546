import { describe, expect, it } from "vitest";
import en from "./en.json";
import vi from "./vi.json";

const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the two languages", () => {
  it("have the same keys in the same order", () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
  });

  it("fill in the same values", () => {
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) {
      expect(values(en[key]), key).toEqual(values(vi[key]));
    }
  });

  it("leave no text empty and are in composed form", () => {
    for (const [key, text] of [...Object.entries(vi), ...Object.entries(en)]) {
      expect(text.trim(), key).not.toBe("");
      expect(text.normalize("NFC"), key).toBe(text);
    }
  });
});
