package vn.quyhoach.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.vectorfile.ArchiveEntry;
import vn.quyhoach.vectorfile.Oddity;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorLayer;

/** Tells what a file had that is not kept, once for each kind. */
final class OddityFindings {

    private final Map<Oddity, Long> counts = new EnumMap<>(Oddity.class);

    void count(VectorFeature feature) {
        for (Oddity oddity : feature.oddities()) {
            counts.merge(oddity, 1L, Long::sum);
        }
    }

    void tell(VectorLayer layer, List<ArchiveEntry> contents, Findings findings) {
        layer.oddities().forEach((oddity, words) -> {
            Severity severity = oddity == Oddity.NO_DBF ? Severity.WARNING : Severity.NOTE;
            findings.about(severity, code(oddity), Map.of("sourceLayer", layer.name(), "words", words));
        });
        counts.forEach((oddity, count) -> findings.about(Severity.NOTE, code(oddity), Map.of("count", count)));
        List<String> archives = contents.stream()
                .filter(entry -> entry.kind() == ArchiveEntry.Kind.ARCHIVE)
                .map(ArchiveEntry::path)
                .toList();
        if (!archives.isEmpty()) {
            findings.about(
                    Severity.WARNING,
                    "QH-ARCHIVE-PASSED-OVER",
                    Map.of("count", archives.size(), "entries", String.join(", ", archives)));
        }
    }

    private static String code(Oddity oddity) {
        return switch (oddity) {
            case HEIGHTS -> "QH-GEOM-HEIGHTS";
            case MEASURES -> "QH-GEOM-MEASURES";
            case CURVES -> "QH-GEOM-CURVES";
            case NO_SHX -> "QH-SHP-NO-INDEX";
            case NO_DBF -> "QH-SHP-NO-TABLE";
            case COORDINATE_COLUMNS -> "QH-COORDS-COLUMNS";
        };
    }
}
