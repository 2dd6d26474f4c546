package vn.quyhoach.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Finding;

/**
 * The reports of a dossier as one.
 *
 * @param sum as if all layers were one file: counts added up, the findings of all, their objects with the file before
 *     them
 * @param parts one for each layer, without findings
 * @param reports the same whole; of a single file the sum itself
 */
public record WholeReport(
        @JsonUnwrapped ImportReport sum,
        List<ImportSummary> parts,
        @JsonIgnore List<ImportReport> reports) {

    /** The report of one file. */
    public static WholeReport of(ImportReport report) {
        return new WholeReport(report, List.of(summary(report)), List.of(report));
    }

    static WholeReport of(UUID dossier, List<ImportReport> reports) {
        Map<String, Long> counts = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ImportReport report : reports) {
            report.counts().forEach((code, count) -> counts.merge(code, count, Long::sum));
            report.findings().forEach(finding -> findings.add(placed(finding, report)));
        }
        ImportReport first = reports.get(0);
        boolean refused = reports.stream().anyMatch(one -> one.status() == ImportReport.Status.REJECTED);
        ImportReport sum = new ImportReport(
                dossier,
                first.at(),
                first.actor(),
                refused ? ImportReport.Status.REJECTED : ImportReport.Status.DONE,
                first.versionId(),
                all(reports, ImportReport::layer),
                all(reports, ImportReport::fileName),
                all(reports, ImportReport::fileSha256),
                reports.stream().anyMatch(one -> one.crs() != null) ? all(reports, ImportReport::crs) : null,
                counts,
                findings,
                null);
        return new WholeReport(sum, reports.stream().map(WholeReport::summary).toList(), reports);
    }

    private static Finding placed(Finding finding, ImportReport report) {
        String subject = finding.subject() == null ? "" : ": " + finding.subject();
        return new Finding(
                finding.code(),
                finding.severity(),
                report.fileName() + subject,
                finding.attribute(),
                finding.message(),
                finding.details(),
                finding.geometry());
    }

    private static String all(List<ImportReport> reports, Function<ImportReport, @Nullable String> what) {
        return reports.stream().map(what).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }

    private static ImportSummary summary(ImportReport report) {
        return new ImportSummary(
                report.id(),
                report.at(),
                report.actor(),
                report.status(),
                report.versionId(),
                report.layer(),
                report.fileName(),
                report.fileSha256(),
                report.crs(),
                report.counts());
    }
}
