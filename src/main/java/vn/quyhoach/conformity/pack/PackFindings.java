package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FindingTexts;
import vn.quyhoach.problem.Severity;

/** Collects what is wrong with a pack: all of it, so that it is mended in one go; a thousand at most. */
final class PackFindings {

    static final int MOST = 1_000;

    private final List<PackFinding> findings = new ArrayList<>();

    void block(String code, String file, int line, @Nullable String column, Map<String, ?> details) {
        add(code, Severity.BLOCKING, file, line, column, details);
    }

    void warn(String code, String file, int line, @Nullable String column, Map<String, ?> details) {
        add(code, Severity.WARNING, file, line, column, details);
    }

    private void add(
            String code, Severity severity, String file, int line, @Nullable String column, Map<String, ?> details) {
        if (findings.size() < MOST) {
            findings.add(new PackFinding(
                    code,
                    severity,
                    file,
                    line,
                    column,
                    FindingTexts.of(code, details),
                    FindingTexts.of(code + ".remedy", details)));
        }
    }

    List<PackFinding> list() {
        return List.copyOf(findings);
    }

    boolean blocking() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
    }
}
