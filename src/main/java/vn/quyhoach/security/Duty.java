package vn.quyhoach.security;

/** What an account may do beside its role; given one by one. */
public enum Duty {
    /** Writes, tries and activates rule packs; two keepers are needed for each. */
    RULE_KEEPER;

    /** As Spring Security knows it. */
    String authority() {
        return "DUTY_" + name();
    }
}
