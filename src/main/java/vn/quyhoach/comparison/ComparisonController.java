package vn.quyhoach.comparison;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Language;

/** {@code GET /api/plan-comparisons?from=1&to=2}: as JSON, as the official table, as lines. */
@RestController
@KnownParameters(
        value = {"from", "to", "layer", "unit", "level", "date"},
        required = {"from", "to"})
class ComparisonController {

    private final PlanComparisons comparisons;

    ComparisonController(PlanComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping(value = "/api/plan-comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comparison> compare(QueryParameters parameters) {
        return json(comparisons.compare(parameters));
    }

    /** The same under the address of the plan. */
    @GetMapping(value = "/api/plans/{id}/versions/{v}/compare/{w}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Comparison> compare(
            @PathVariable long id,
            @PathVariable long v,
            @PathVariable long w,
            @KnownParameters({"layer", "unit", "level", "date"}) QueryParameters parameters) {
        return json(comparisons.compareIn(id, parameters.with("from", v).with("to", w)));
    }

    @GetMapping("/api/plan-comparisons.xlsx")
    void workbook(QueryParameters parameters, HttpServletResponse response, Locale locale) throws IOException {
        Comparison comparison = comparisons.compare(parameters);
        file(response, Workbooks.TYPE, comparison, "xlsx");
        new TransitionSheets(Language.of(locale)).write(comparison, response.getOutputStream());
    }

    @GetMapping("/api/plan-comparisons.csv")
    void lines(QueryParameters parameters, HttpServletResponse response, Locale locale) throws IOException {
        Comparison comparison = comparisons.compare(parameters);
        file(response, Csv.TYPE.toString(), comparison, "csv");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            new TransitionLines(Language.of(locale)).write(comparison, out);
        }
    }

    private static ResponseEntity<Comparison> json(Comparison comparison) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(comparison);
    }

    private static void file(HttpServletResponse response, String type, Comparison comparison, String extension) {
        String name =
                "chu-chuyen-" + comparison.layer() + "_" + comparison.from().number() + "-"
                        + comparison.to().number() + "_" + comparison.unit().code() + "." + extension;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
