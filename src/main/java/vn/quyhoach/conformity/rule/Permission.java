package vn.quyhoach.conformity.rule;

/** What a planned class of land allows to a class of project. */
public enum Permission {
    PERMITTED,
    CONDITIONAL,
    PROHIBITED,
    /** The rule pack says nothing, or expressly leaves it open: a person decides. */
    NOT_REGULATED;

    /** The mark of the use matrix. */
    public static Permission ofMark(String mark) {
        return switch (mark) {
            case "P" -> PERMITTED;
            case "C" -> CONDITIONAL;
            case "X" -> PROHIBITED;
            case "-", "N" -> NOT_REGULATED;
            default -> throw new IllegalArgumentException("no mark of the use matrix: '" + mark + "' (P, C, X or -)");
        };
    }
}
