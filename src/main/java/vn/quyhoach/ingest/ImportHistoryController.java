package vn.quyhoach.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Page;

/** The imports there were. */
@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportHistoryController {

    private final ImportHistory history;

    ImportHistoryController(ImportHistory history) {
        this.history = history;
    }

    /**
     * @param version id of a plan version
     * @param cursor the value of {@code next} of the page before
     */
    @GetMapping
    Page<ImportSummary> list(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.list(version, limit, cursor);
    }
}
