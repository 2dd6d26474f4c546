package vn.quyhoach.zone;

/** The tier of planning a plan belongs to (Law on Planning, Law on Urban and Rural Planning). */
public enum PlanLevel {
    NATIONAL,
    REGION,
    PROVINCE,
    DISTRICT,
    URBAN,
    RURAL,
    DETAILED
}
