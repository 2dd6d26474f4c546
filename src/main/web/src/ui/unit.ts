import type { Unit } from "../api/types";

/** The name as people say it: "Huyện Đức Hòa"; the register keeps kind and proper name apart. */
export function unitName(unit: Pick<Unit, "name" | "kind">): string {
  return unit.kind && !unit.name.startsWith(`${unit.kind} `) ? `${unit.kind} ${unit.name}` : unit.name;
}
