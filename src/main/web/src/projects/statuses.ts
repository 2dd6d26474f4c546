/** The life of a project, in its order. */
export const STATUSES = ["PROPOSED", "PREPARING", "UNDER_CONSTRUCTION", "COMPLETED", "PAUSED", "CANCELLED"] as const;
