import { afterEach, describe, expect, it, vi } from "vitest";
import { waysOf } from "./ways";

describe("the ways a layer is taken out", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("keeps the day or the version in every file", () => {
    vi.stubGlobal("document", { baseURI: "http://host/base/" });
    const dated = waysOf("urban", { datetime: "2026-01-01", version: null });
    expect(dated.files.map((file) => file.address)).toContain(
      "http://host/base/api/exports/urban.xlsx?datetime=2026-01-01",
    );
    const draft = waysOf("urban", { datetime: null, version: "7" });
    for (const file of draft.files) {
      expect(file.address).toMatch(/\?version=7$/);
    }
  });
});
