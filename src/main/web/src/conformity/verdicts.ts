/** What a check can say, from the best to what could not be said. */
export const VERDICTS = [
  "CONFORMS",
  "CONFORMS_WITH_CONDITIONS",
  "PARTIAL",
  "CONFLICT",
  "NEEDS_REVIEW",
  "NOT_COVERED",
  "NOT_CHECKABLE",
] as const;
