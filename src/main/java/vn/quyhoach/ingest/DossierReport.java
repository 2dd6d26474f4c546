package vn.quyhoach.ingest;

import java.util.List;
import java.util.UUID;

/**
 * What came of a dossier: all of it is in the draft, or nothing.
 *
 * @param id for {@code /api/imports/dossiers/{id}}
 * @param reports one for each layer, in the order of the manifest
 * @param passedOver layers of the files that the manifest sends nowhere
 */
public record DossierReport(UUID id, ImportReport.Status status, List<ImportReport> reports, List<String> passedOver) {

    long count(String of) {
        return reports.stream()
                .mapToLong(report -> report.counts().getOrDefault(of, 0L))
                .sum();
    }
}
