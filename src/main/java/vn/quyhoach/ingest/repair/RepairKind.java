package vn.quyhoach.ingest.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be mended, in the order in which it is. */
public enum RepairKind {
    RECODE("QH-CLASS-UNKNOWN"),
    MAKE_VALID("QH-GEOM-INVALID"),
    DROP_VERTICES("QH-GEOM-VERTICES"),
    DROP_DUPLICATES("QH-GEOM-DUPLICATE"),
    CUT_OVERLAPS("QH-OVERLAP"),
    CUT_AT_NEIGHBOURS("QH-COVERAGE-NEIGHBOUR-OVERLAP"),
    CLOSE_GAPS("QH-COVERAGE-GAP"),
    CLOSE_TO_NEIGHBOURS("QH-COVERAGE-NEIGHBOUR-GAP");

    private final String code;

    RepairKind(String code) {
        this.code = code;
    }

    /** Of the finding that it mends. */
    public String code() {
        return code;
    }

    /** Whether it is of layers that cover the ground: over each other is what objects of others may be. */
    boolean ofCoverage() {
        return switch (this) {
            case RECODE, MAKE_VALID, DROP_VERTICES, DROP_DUPLICATES -> false;
            case CUT_OVERLAPS, CUT_AT_NEIGHBOURS, CLOSE_GAPS, CLOSE_TO_NEIGHBOURS -> true;
        };
    }

    /** What mends a finding. */
    public static Optional<RepairKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(RepairKind::code).toList();
    }
}
