import { beforeEach, describe, expect, it } from "vitest";
import { language } from "../messages/language.svelte";
import { formatArea, formatDate, formatHectares, formatLength, formatNumber, formatPercent, formatScale } from "./format";

describe("numbers in Vietnamese", () => {
  beforeEach(() => {
    language.current = "vi";
  });

  it("writes a point between thousands and a comma before decimals", () => {
    expect(formatNumber(1176369.817, 3)).toBe("1.176.369,817");
  });

  it("writes small areas in square metres and large ones in hectares", () => {
    expect(formatArea(9_999.5)).toBe("9.999,5 m²");
    expect(formatArea(10_000)).toBe("1,00 ha");
    expect(formatArea(4_494_800_000)).toBe("449.480,00 ha");
    expect(formatHectares(12_345)).toBe("1,23");
  });

  it("writes lengths in metres below a kilometre", () => {
    expect(formatLength(999.94)).toBe("999,9 m");
    expect(formatLength(42_550)).toBe("42,55 km");
  });

  it("does not show a share that is there as nothing", () => {
    expect(formatPercent(0.004)).toBe("< 0,01 %");
    expect(formatPercent(0)).toBe("0,00 %");
    expect(formatPercent(38.2)).toBe("38,20 %");
  });

  it("writes a dash for what is not known", () => {
    for (const format of [formatNumber, formatArea, formatLength, formatPercent]) {
      expect(format(null)).toBe("–");
      expect(format(undefined)).toBe("–");
      expect(format(Number.NaN)).toBe("–");
    }
    expect(formatDate("")).toBe("–");
    expect(formatScale(null)).toBe("–");
  });

  it("writes the day of an ISO date whatever the time zone", () => {
    expect(formatDate("2023-06-13")).toBe("13/06/2023");
    expect(formatDate("2023-06-13T23:59:59Z")).toBe("13/06/2023");
  });
});

describe("numbers in English", () => {
  beforeEach(() => {
    language.current = "en";
  });

  it("writes a comma between thousands", () => {
    expect(formatNumber(1176369.817, 1)).toBe("1,176,369.8");
    expect(formatScale(100_000)).toBe("1:100,000");
  });
});
