package vn.quyhoach.conformity;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.KnownFields;

/** {@code POST /api/plans/{id}/versions/{v}/impact}: the answer is a job. */
@RestController
class ImpactController {

    private final Impacts impacts;
    private final Selections selections;

    ImpactController(Impacts impacts, Selections selections) {
        this.impacts = impacts;
        this.selections = selections;
    }

    /** @param validFrom the first day in force; today where none is given */
    @KnownFields
    record ImpactRequest(@Nullable LocalDate validFrom) {}

    record StartedResponse(UUID job) {}

    @PostMapping("/api/plans/{id}/versions/{v}/impact")
    ResponseEntity<StartedResponse> start(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody(required = false) @Nullable ImpactRequest request) {
        LocalDate from = request == null ? null : request.validFrom();
        UUID job = impacts.start(id, v, from == null ? selections.today() : from);
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/jobs/{job}")
                .build(job);
        return ResponseEntity.accepted().location(location).body(new StartedResponse(job));
    }
}
