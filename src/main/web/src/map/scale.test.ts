import { expect, it } from "vitest";
import { roundLength } from "./scale";

it.each([
  [1234, 1000],
  [2100, 2000],
  [4999, 2000],
  [7300, 5000],
  [95, 50],
])("a scale bar for %d metres is %d metres long", (metres, expected) => {
  expect(roundLength(metres)).toBe(expected);
});
