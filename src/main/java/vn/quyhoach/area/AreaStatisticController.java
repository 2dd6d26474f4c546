package vn.quyhoach.area;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Language;

/** {@code GET /api/area-statistics?level=district&date=2025-06-30}: as JSON, as lines, in the official form. */
@RestController
@KnownParameters({"layer", "version", "datetime", "unit", "level", "date", "year"})
class AreaStatisticController {

    private final AreaStatistics statistics;

    AreaStatisticController(AreaStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping(value = "/api/area-statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AreaStatistic> table(QueryParameters parameters) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(statistics.tabulate(parameters));
    }

    @GetMapping("/api/area-statistics.xlsx")
    void workbook(QueryParameters parameters, HttpServletResponse response, Locale locale) throws IOException {
        AreaStatistic statistic = statistics.tabulate(parameters);
        file(response, Workbooks.TYPE, statistic, "xlsx");
        new AreaStatisticSheets(Language.of(locale)).write(statistic, response.getOutputStream());
    }

    @GetMapping("/api/area-statistics.csv")
    void lines(QueryParameters parameters, HttpServletResponse response, Locale locale) throws IOException {
        AreaStatistic statistic = statistics.tabulate(parameters);
        file(response, Csv.TYPE.toString(), statistic, "csv");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            new AreaStatisticLines(Language.of(locale)).write(statistic, out);
        }
    }

    private static void file(HttpServletResponse response, String type, AreaStatistic statistic, String extension) {
        String name = "dien-tich-" + statistic.layer() + "_" + statistic.unit().code() + "_" + statistic.date() + "."
                + extension;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
