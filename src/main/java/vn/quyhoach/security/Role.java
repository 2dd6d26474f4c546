package vn.quyhoach.security;

/** What somebody may do; each role may do all that the ones before it may. */
public enum Role {
    /** Anybody: reads what is public. */
    PUBLIC,
    /** A district, commune or department officer: projects of the own units. */
    OFFICER,
    /** A planner of the province: drafts and publishes plan versions, all projects. */
    PLANNER,
    /** Also accounts. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
