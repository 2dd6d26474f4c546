import { expect, it } from "vitest";
import { readMapping } from "./mapping";

it("reads one pair a line and leaves out the rest", () => {
  expect(readMapping("code = ma \r\nname=ten\n\nclassCode=\nlegalBasis=can_cu=x")).toEqual({ code: "ma", name: "ten" });
});
