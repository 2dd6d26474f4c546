package vn.quyhoach.ingest;

import java.util.Map;
import vn.quyhoach.problem.Severity;

/** Values longer than anything a plan says: found before the database is asked, whose indexes take no such value. */
final class LongValues {

    private static final int MOST_KEPT = 100;
    private static final String CODE = "QH-VALUE-LONG";

    private final Findings findings;
    private long seen;

    LongValues(Findings findings) {
        this.findings = findings;
    }

    /** The value, or its beginning and a finding. */
    String cut(String attribute, String value, int most, long number) {
        if (value.length() <= most) {
            return value;
        }
        if (seen++ < MOST_KEPT) {
            findings.add(
                    Severity.BLOCKING,
                    CODE,
                    "#" + number,
                    Map.of("attribute", attribute, "number", number, "length", value.length(), "most", most),
                    null);
        }
        findings.count(Severity.BLOCKING, CODE, 1);
        return value.substring(0, most);
    }
}
