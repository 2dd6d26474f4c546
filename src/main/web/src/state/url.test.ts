import { describe, expect, it } from "vitest";
import { EMPTY_VIEW, readView, writeView, type View } from "./url";

describe("the address of the view", () => {
  it("is empty for the view nothing was done to", () => {
    expect(writeView(EMPTY_VIEW)).toBe("");
    expect(readView("")).toEqual(EMPTY_VIEW);
  });

  it("gives back everything it was given", () => {
    const view: View = {
      lang: "en",
      panel: "areas",
      at: { lon: 106.40833, lat: 10.53333, zoom: 12.5 },
      layers: ["land-allocation", "province"],
      hidden: { "land-allocation": ["LUC", "CLN"] },
      opacity: { "land-allocation": 60 },
      datetime: "2024-06-30",
      version: null,
      unit: "27694",
      pick: { lon: 106.408301, lat: 10.533312 },
      project: "1003",
      check: "b7c1",
      batch: "new",
      impact: { version: "17", job: "0f3c-9a" },
      report: "3a5c-77",
      print: true,
      rules: "3",
      page: "checks",
    };
    expect(readView(writeView(view))).toEqual(view);
  });

  it("tells no layer at all from the layers shown by default", () => {
    expect(readView("?layers=").layers).toEqual([]);
    expect(readView("").layers).toBeNull();
    expect(writeView({ ...EMPTY_VIEW, layers: [] })).toBe("?layers=");
  });

  it("keeps a closed panel closed", () => {
    expect(readView(writeView({ ...EMPTY_VIEW, panel: null })).panel).toBeNull();
  });

  it("opens the check a link names without naming a panel", () => {
    expect(readView("?check=42").panel).toBe("check");
    expect(readView("?project=7").panel).toBe("projects");
    expect(readView("?report=3a5c-77")).toMatchObject({ panel: "plans", report: "3a5c-77" });
    expect(readView("?impact=17")).toMatchObject({ panel: "plans", impact: { version: "17", job: null } });
  });

  it("leaves commas, colons and semicolons readable", () => {
    const address = writeView({ ...EMPTY_VIEW, hidden: { urban: ["I", "II"], rural: ["A"] } });
    expect(address).toBe("?hide=urban:I,II;rural:A");
  });

  it.each(["?at=999,10,3", "?at=106,10", "?at=106,10,99", "?at=a,b,c", "?pick=106", "?pick=106,200", "?datetime=hom-nay", "?panel=nowhere", "?opacity=urban:900", "?hide=urban", "?panel=layers&impact=x.y"])(
    "does not believe %s",
    (search) => {
      expect(readView(search)).toEqual(EMPTY_VIEW);
    },
  );
});
