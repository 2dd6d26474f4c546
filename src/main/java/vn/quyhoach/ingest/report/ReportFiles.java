package vn.quyhoach.ingest.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.quyhoach.ingest.DossierReports;
import vn.quyhoach.ingest.Imports;
import vn.quyhoach.ingest.WholeReport;
import vn.quyhoach.reference.AdminLevel;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.security.PlannersOnly;

/** Makes files of reports; who may read a report may have them. A report is bounded, and so are its files. */
@Component
public class ReportFiles {

    private final Imports imports;
    private final DossierReports dossiers;
    private final ReportMap map;
    private final AdminUnits units;

    ReportFiles(Imports imports, DossierReports dossiers, ReportMap map, AdminUnits units) {
        this.imports = imports;
        this.dossiers = dossiers;
        this.map = map;
        this.units = units;
    }

    @PlannersOnly
    WholeReport get(UUID id) {
        return WholeReport.of(imports.get(id));
    }

    @PlannersOnly
    WholeReport dossier(UUID id) {
        return dossiers.get(id);
    }

    byte[] workbook(WholeReport report, ReportWords words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWorkbook.write(report, words, bytes);
        return bytes.toByteArray();
    }

    byte[] geoPackage(WholeReport report, ReportWords words) throws IOException {
        return ReportPackage.of(report, words);
    }

    /** As PDF/A-2u. */
    byte[] paper(WholeReport report, ReportWords words) {
        List<ReportRow> rows = ReportRow.of(report);
        String authority = units.find(AdminLevel.PROVINCE, null, null).stream()
                .findFirst()
                .map(province -> words.text("committee") + " " + province.fullName())
                .orElse("");
        return ReportPaper.of(
                report.sum(),
                rows,
                words,
                authority.toUpperCase(Locale.ROOT),
                map.of(rows).orElse(null));
    }
}
