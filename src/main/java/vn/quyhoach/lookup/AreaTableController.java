package vn.quyhoach.lookup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/area-tables}, as JSON or as CSV. */
@RestController
class AreaTableController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AreaTables areaTables;

    AreaTableController(AreaTables areaTables) {
        this.areaTables = areaTables;
    }

    @PostMapping(
            value = "/api/area-tables",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> table(
            @RequestBody AreaTableRequest request,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Locale locale) {
        AreaTable table = areaTables.tabulate(request);
        if (accept == null || !accept.contains("text/csv")) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(table);
        }
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String name = "area-table-" + table.layer() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv(table, english).getBytes(StandardCharsets.UTF_8));
    }

    /** With a byte order mark, or the spreadsheets people use take UTF-8 for something else. */
    private static String csv(AreaTable table, boolean english) {
        List<String> head = english
                ? List.of("class", "name", "count", "area_m2", "percent")
                : List.of("ma_loai", "ten_loai", "so_doi_tuong", "dien_tich_m2", "ty_le_phan_tram");
        String rows = table.rows().stream()
                .map(row -> line(
                        row.classCode(),
                        english ? row.className().en() : row.className().vi(),
                        String.valueOf(row.count()),
                        number(row.areaM2()),
                        number(row.percent())))
                .collect(Collectors.joining());
        String uncovered = line(
                "",
                english ? "Under no zone" : "Không thuộc vùng nào",
                "",
                number(table.uncoveredM2()),
                number(100 * table.uncoveredM2() / table.areaM2()));
        String total = line("", english ? "Total" : "Tổng", "", number(table.areaM2()), number(100));
        return "\uFEFF" + line(head.toArray(String[]::new)) + rows + uncovered + total;
    }

    private static String line(String... cells) {
        return List.of(cells).stream().map(AreaTableController::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A name that begins as a formula does would be run by a spreadsheet. */
    private static String cell(String text) {
        String safe = text.matches("[=+@\\t\\r-].*") && !text.matches("-?[0-9.]+") ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
