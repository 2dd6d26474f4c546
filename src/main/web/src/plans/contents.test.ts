import { expect, it } from "vitest";
import { compare } from "./contents";

it("tells what each layer had and will have, those that end included", () => {
  const before = [
    { layer: "urban", objects: 27 },
    { layer: "rural", objects: 3 },
  ];
  const after = [
    { layer: "urban", objects: 28 },
    { layer: "structure", objects: 1 },
  ];
  expect(compare(before, after)).toEqual([
    { layer: "urban", before: 27, after: 28 },
    { layer: "structure", before: 0, after: 1 },
    { layer: "rural", before: 3, after: 0 },
  ]);
});
