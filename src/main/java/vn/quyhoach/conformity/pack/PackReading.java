package vn.quyhoach.conformity.pack;

import java.util.List;
import java.util.Optional;
import vn.quyhoach.problem.Severity;

/**
 * What came of reading a pack.
 *
 * @param pack empty when something is wrong that must be mended first
 */
record PackReading(Optional<RulePack> pack, List<PackFinding> findings) {

    /** For a pack that was checked before it was kept. */
    RulePack require() {
        return pack.orElseThrow(() -> new IllegalStateException("A rule pack that was kept cannot be read: "
                + findings.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKING)
                        .toList()));
    }
}
