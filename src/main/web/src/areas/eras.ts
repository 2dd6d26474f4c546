/** Whose units a table may have side by side: those of today, and those of the last day there were districts. */
import type { Unit } from "../api/types";

export interface Era {
  level: "district" | "commune";
  date: string;
  /** True for units that are no more. */
  past: boolean;
}

export function erasOf(districts: Pick<Unit, "validTo">[], today: string): Era[] {
  const present: Era = { level: "commune", date: today, past: false };
  if (!districts.length) return [present];
  const last = districts.map(({ validTo }) => validTo ?? today).reduce((one, other) => (one > other ? one : other));
  if (last >= today) return [{ ...present, level: "district" }, present];
  return [{ level: "district", date: last, past: true }, { level: "commune", date: last, past: true }, present];
}
