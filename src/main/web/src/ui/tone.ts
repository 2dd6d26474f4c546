/** Which tone a state has: good, careful, bad, or just a note. */
export type Tone = "ok" | "warn" | "bad" | "note" | "none";

const TONES: Record<string, Tone> = {
  IN_FORCE: "ok",
  ACTIVE: "ok",
  RETIRED: "none",
  DRAFT: "note",
  APPRAISAL: "note",
  SUPERSEDED: "none",
  WITHDRAWN: "bad",
  CURRENT: "ok",
  STALE: "warn",
  CONFORMS: "ok",
  CONFORMS_WITH_CONDITIONS: "warn",
  PARTIAL: "warn",
  CONFLICT: "bad",
  NEEDS_REVIEW: "note",
  NOT_COVERED: "none",
  NOT_CHECKABLE: "none",
  PERMITTED: "ok",
  CONDITIONAL: "warn",
  PROHIBITED: "bad",
  NOT_REGULATED: "none",
  BLOCK: "bad",
  CONDITION: "warn",
  NOTIFY: "note",
};

export function statusTone(value: string | null | undefined): Tone {
  return TONES[value ?? ""] ?? "none";
}
