package vn.quyhoach.zone;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.problem.EntityTag;

/** The steps of a version from desk to archive. */
@RestController
@RequestMapping(path = "/api/plans/{id}/versions/{v}", produces = MediaType.APPLICATION_JSON_VALUE)
class LifecycleController {

    private final Appraisals appraisals;
    private final Publications publications;
    private final Withdrawals withdrawals;

    LifecycleController(Appraisals appraisals, Publications publications, Withdrawals withdrawals) {
        this.appraisals = appraisals;
        this.publications = publications;
        this.withdrawals = withdrawals;
    }

    record ReturnRequest(@Nullable String reason) {}

    @GetMapping("/readiness")
    Readiness readiness(@PathVariable long id, @PathVariable long v) {
        return publications.readiness(id, v);
    }

    @PostMapping(path = "/appraisal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> start(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody Appraisal appraisal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(appraisals.start(id, v, appraisal, ifMatch));
    }

    @PutMapping(path = "/appraisal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> ask(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody Appraisal appraisal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(appraisals.ask(id, v, appraisal, ifMatch));
    }

    @PostMapping(path = "/appraisal/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> end(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody ReturnRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(appraisals.end(id, v, request.reason(), ifMatch));
    }

    @PostMapping(path = "/publication", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> publish(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody Publication publication,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(publications.publish(id, v, publication, ifMatch));
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> withdraw(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody Withdrawal withdrawal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(withdrawals.withdraw(id, v, withdrawal, ifMatch));
    }

    private static ResponseEntity<PlanVersion> tagged(PlanVersion version) {
        return ResponseEntity.ok().eTag(EntityTag.of(version.rowVersion())).body(version);
    }
}
