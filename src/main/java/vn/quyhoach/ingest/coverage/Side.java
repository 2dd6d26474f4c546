package vn.quyhoach.ingest.coverage;

/** Where an object that takes part in a coverage comes from. */
enum Side {
    /** The file. */
    STAGED,
    /** The draft, and it stays there. */
    KEPT,
    /** The plans in force, outside the declared unit. */
    NEIGHBOUR,
    /** The version of the plan before this one. */
    PREVIOUS,
    /** The declared unit. */
    UNIT;

    /** What will be in the draft after the import. */
    boolean ours() {
        return this == STAGED || this == KEPT;
    }

    /** Which of the coverages laid beside each other it is part of; -1 for none. */
    int beside() {
        return ours() ? 0 : this == NEIGHBOUR ? 1 : -1;
    }

    /** The same of what is compared with the version before. */
    int since() {
        return switch (this) {
            case STAGED, KEPT -> 0;
            case PREVIOUS -> 1;
            case UNIT -> 2;
            case NEIGHBOUR -> -1;
        };
    }

    /** The same of what is compared with the unit. */
    int unit() {
        return ours() ? 0 : this == UNIT ? 1 : -1;
    }
}
