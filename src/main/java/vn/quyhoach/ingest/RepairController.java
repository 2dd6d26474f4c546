package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.ingest.repair.RepairedObject;
import vn.quyhoach.ingest.repair.Repairs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What was mended of a file when it was brought in. */
@RestController
@RequestMapping(path = "/api/imports/{id}/repairs", produces = MediaType.APPLICATION_JSON_VALUE)
class RepairController {

    private static final int MOST = 1_000;

    private final Imports imports;
    private final Repairs repairs;

    RepairController(Imports imports, Repairs repairs) {
        this.imports = imports;
        this.repairs = repairs;
    }

    /** @param next of the page after this one; null on the last */
    record RepairsResponse(
            List<RepairedObject> items, @Nullable Long next) {}

    /** @param after number of the last change of the page before */
    @GetMapping
    RepairsResponse list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of("parameter", "limit", "value", limit, "reason", new Bilingual("1…1000", "1…1000")));
        }
        imports.get(id); // who may not see the import may not see what was mended of it
        List<RepairedObject> items = repairs.list(id, after, limit);
        return new RepairsResponse(
                items, items.size() < limit ? null : items.get(limit - 1).number());
    }
}
