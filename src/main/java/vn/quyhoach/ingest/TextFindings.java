package vn.quyhoach.ingest;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.vectorfile.TextEncoding;

/** Says how the texts of a file were read when that was not plain. */
final class TextFindings {

    private TextFindings() {}

    static void add(@Nullable TextEncoding encoding, Findings findings) {
        if (encoding == null) {
            return;
        }
        Map<String, Object> details = Map.of(
                "encoding",
                encoding.name(),
                "stated",
                Objects.requireNonNullElse(encoding.stated(), "—"),
                "words",
                encoding.words(),
                "syllables",
                encoding.syllables(),
                "example",
                encoding.example());
        switch (encoding.basis()) {
            case PLAIN, DECLARED, STATED -> {}
            case FOUND -> findings.about(Severity.NOTE, "QH-ENCODING-FOUND", details);
            case CONTRADICTED -> findings.about(Severity.WARNING, "QH-ENCODING-DIFFERS", details);
            case UNPROVEN -> findings.about(Severity.WARNING, "QH-ENCODING-UNPROVEN", details);
            case UNDECIDED -> findings.about(Severity.BLOCKING, "QH-ENCODING-UNKNOWN", details);
        }
    }
}
