import { expect, test } from "vitest";
import type { Layer } from "../api/types";
import { drawnIn } from "./drafts";

test("plans are drawn from the draft, registers and units as they are", () => {
  const layers = [
    { id: "land-allocation", role: "BASE_ZONING" },
    { id: "projects", role: "REGISTER" },
    { id: "communes", role: "ADMIN" },
  ] as Layer[];
  expect(drawnIn(7, layers).map(({ id }) => id)).toEqual(["land-allocation-draft-7", "projects", "communes"]);
});
