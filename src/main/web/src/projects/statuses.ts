/** The life of a project, in its order. */
export const STATUSES = ["PROPOSED", "APPROVED", "UNDER_CONSTRUCTION", "COMPLETED", "CANCELLED"] as const;
