import { afterEach, describe, expect, it, vi } from "vitest";
import { isLarge, waysOf, wholeOf } from "./ways";

describe("the ways a layer is taken out", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("keeps the day or the version in every file", () => {
    vi.stubGlobal("document", { baseURI: "http://host/base/" });
    const dated = waysOf("urban", { datetime: "2026-01-01", version: null }, "vi");
    expect(dated.files.map((file) => file.address)).toContain(
      "http://host/base/api/exports/urban.xlsx?datetime=2026-01-01",
    );
    const draft = waysOf("urban", { datetime: null, version: "7" }, "vi");
    for (const file of draft.files) {
      expect(file.address).toMatch(/\?version=7$/);
    }
  });

  it("offers as a job what is large, in the formats that jobs make", () => {
    expect([null, 0, 49_999, 50_000].map(isLarge)).toEqual([false, false, false, true]);
    vi.stubGlobal("document", { baseURI: "http://host/base/" });
    const { prepared } = waysOf("urban", { datetime: null, version: "7" }, "vi");
    expect(prepared[0]).toEqual({ name: "GeoPackage", ending: "gpkg", address: "http://host/base/api/exports/urban.gpkg?version=7" });
    expect(prepared.map(({ ending }) => ending)).toContain("shp.zip");
    expect(prepared.map(({ ending }) => ending)).not.toContain("pmtiles");
  });

  it("takes a theme or the whole map at once", () => {
    vi.stubGlobal("document", { baseURI: "http://host/base/" });
    const theme = wholeOf("LAND_ALLOCATION", { datetime: null, version: "7" }, "en");
    expect(theme.project).toBe("http://host/base/api/exports/project.qgz?version=7&theme=land-allocation&lang=en");
    expect(theme.gpkg).toBe("http://host/base/api/exports/themes/land-allocation.gpkg?version=7&lang=en");
    const map = wholeOf("", { datetime: "2026-01-01", version: null }, "vi");
    expect(map.project).toBe("http://host/base/api/exports/project.qgz?datetime=2026-01-01&lang=vi");
    expect(map.gpkg).toBe("http://host/base/api/exports/map.gpkg?datetime=2026-01-01&lang=vi");
    expect(map.pmtiles).toBe("http://host/base/api/exports/map.pmtiles?datetime=2026-01-01");
    expect(theme.pmtiles).toBeNull();
  });
});
