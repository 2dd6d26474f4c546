package vn.quyhoach.area;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Language;

/** {@code POST /api/area-tables}, as JSON, CSV or a workbook. */
@RestController
class AreaTableController {

    private final AreaTables areaTables;

    AreaTableController(AreaTables areaTables) {
        this.areaTables = areaTables;
    }

    @PostMapping(
            value = "/api/area-tables",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", Workbooks.TYPE})
    @Nullable
    ResponseEntity<?> table(
            @RequestBody AreaTableRequest request,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        AreaTable table = areaTables.tabulate(request);
        AreaTableFiles files = new AreaTableFiles(Language.of(locale));
        if (accept != null && accept.contains(Workbooks.TYPE)) {
            response.setContentType(Workbooks.TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(table, "xlsx"));
            files.workbook(table, response.getOutputStream());
            return null;
        }
        if (accept != null && accept.contains("text/csv")) {
            return ResponseEntity.ok()
                    .contentType(Csv.TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(table, "csv"))
                    .body(files.csv(table).getBytes(StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(table);
    }

    private static String attachment(AreaTable table, String extension) {
        String name = "area-table-" + table.layer() + "." + extension;
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
