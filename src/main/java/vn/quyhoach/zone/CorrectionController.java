package vn.quyhoach.zone;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.EntityTag;

/** Errors of versions in force, and how they were mended. */
@RestController
@RequestMapping(path = "/api/plans/{id}/versions/{v}/corrections", produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionController {

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    record RejectionRequest(@Nullable String reason) {}

    @GetMapping
    Page<Correction> list(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long after) {
        return corrections.list(id, v, after, limit);
    }

    @GetMapping("/objects/{layer}/{object}")
    ResponseEntity<CorrectableObject> object(
            @PathVariable long id, @PathVariable long v, @PathVariable String layer, @PathVariable long object) {
        CorrectableObject found = corrections.object(id, v, layer, object);
        return ResponseEntity.ok().eTag(EntityTag.of(found.rowVersion())).body(found);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Correction propose(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody CorrectionDraft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return corrections.propose(id, v, draft, ifMatch);
    }

    @PostMapping("/{correction}/confirmation")
    Correction confirm(@PathVariable long id, @PathVariable long v, @PathVariable long correction) {
        return corrections.confirm(id, v, correction);
    }

    @PostMapping(path = "/{correction}/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
    Correction reject(
            @PathVariable long id,
            @PathVariable long v,
            @PathVariable long correction,
            @RequestBody RejectionRequest request) {
        return corrections.reject(id, v, correction, request.reason());
    }
}
