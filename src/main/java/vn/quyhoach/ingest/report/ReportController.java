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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.ingest.ImportReport;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** The report of an import as files. */
@RestController
@RequestMapping("/api/imports/{id}")
class ReportController {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(Workbooks.TYPE);
    private static final MediaType GEOPACKAGE = MediaType.parseMediaType("application/geopackage+sqlite3");

    private final ReportFiles files;

    ReportController(ReportFiles files) {
        this.files = files;
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        ReportWords words = words(lang);
        ImportReport report = files.get(id);
        return file(MediaType.APPLICATION_PDF, "pdf", report, files.paper(report, words));
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ReportWords words = words(lang);
        ImportReport report = files.get(id);
        return file(WORKBOOK, "xlsx", report, files.workbook(report, words));
    }

    @GetMapping("/report.gpkg")
    ResponseEntity<byte[]> geoPackage(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ReportWords words = words(lang);
        ImportReport report = files.get(id);
        return file(GEOPACKAGE, "gpkg", report, files.geoPackage(report, words));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String extension, ImportReport report, byte[] bytes) {
        String name = "import-" + report.id() + "." + extension;
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
