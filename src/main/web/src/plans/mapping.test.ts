import { describe, expect, it } from "vitest";
import { chosen, guessMapping } from "./mapping";

describe("the mapping of fields", () => {
  it("knows our own export", () => {
    expect(chosen(guessMapping(["code", "name", "name_en", "class_code", "area_m2"]))).toEqual({
      code: "code",
      name: "name",
      nameEn: "name_en",
      classCode: "class_code",
    });
  });

  it("knows what offices call things, with marks, capitals and underscores", () => {
    expect(chosen(guessMapping(["OBJECTID", "Mã", "Tên_gọi", "LOAI_DAT"]))).toEqual({ code: "Mã", name: "Tên_gọi", classCode: "LOAI_DAT" });
  });

  it("leaves to the planner what it does not know", () => {
    expect(chosen(guessMapping(["fid", "x1"]))).toEqual({});
  });
});
