package vn.quyhoach.ingest.report;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.ingest.WholeReport;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** The report of an import, or of all imports of a dossier, as files. */
@RestController
class ReportController {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(Workbooks.TYPE);
    private static final MediaType GEOPACKAGE = MediaType.parseMediaType("application/geopackage+sqlite3");

    private final ReportFiles files;

    ReportController(ReportFiles files) {
        this.files = files;
    }

    @GetMapping("/api/imports/{id}/report.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        ReportWords words = words(lang);
        WholeReport report = files.get(id);
        return file(MediaType.APPLICATION_PDF, "pdf", report, files.paper(report, words));
    }

    @GetMapping("/api/imports/dossiers/{id}/report.pdf")
    ResponseEntity<byte[]> dossierPaper(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        ReportWords words = words(lang);
        WholeReport report = files.dossier(id);
        return file(MediaType.APPLICATION_PDF, "pdf", report, files.paper(report, words));
    }

    @GetMapping("/api/imports/{id}/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ReportWords words = words(lang);
        WholeReport report = files.get(id);
        return file(WORKBOOK, "xlsx", report, files.workbook(report, words));
    }

    @GetMapping("/api/imports/dossiers/{id}/report.xlsx")
    ResponseEntity<byte[]> dossierWorkbook(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ReportWords words = words(lang);
        WholeReport report = files.dossier(id);
        return file(WORKBOOK, "xlsx", report, files.workbook(report, words));
    }

    @GetMapping("/api/imports/{id}/report.gpkg")
    ResponseEntity<byte[]> geoPackage(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ReportWords words = words(lang);
        WholeReport report = files.get(id);
        return file(GEOPACKAGE, "gpkg", report, files.geoPackage(report, words));
    }

    @GetMapping("/api/imports/dossiers/{id}/report.gpkg")
    ResponseEntity<byte[]> dossierGeoPackage(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) throws IOException {
        ReportWords words = words(lang);
        WholeReport report = files.dossier(id);
        return file(GEOPACKAGE, "gpkg", report, files.geoPackage(report, words));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String extension, WholeReport report, byte[] bytes) {
        String name = "import-" + report.sum().id() + "." + extension;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    private static ReportWords words(@Nullable String lang) {
        if (lang == null) {
            return new ReportWords(Language.VIETNAMESE);
        }
        for (Language language : Language.values()) {
            if (language.code().equals(lang)) {
                return new ReportWords(language);
            }
        }
        throw QueryParameters.invalid("lang", lang, new Bilingual("Cần vi hoặc en.", "Expected vi or en."));
    }
}
