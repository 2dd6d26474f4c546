package vn.quyhoach.ingest;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a dossier, as one report. */
@RestController
class DossierReportController {

    private final DossierReports reports;

    DossierReportController(DossierReports reports) {
        this.reports = reports;
    }

    @GetMapping(path = "/api/imports/dossiers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    WholeReport get(@PathVariable UUID id) {
        return reports.get(id);
    }
}
