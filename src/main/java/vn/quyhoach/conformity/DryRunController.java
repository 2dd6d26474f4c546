package vn.quyhoach.conformity;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code POST /api/rule-packs/{id}/dry-run}: the answer is a job. */
@RestController
class DryRunController {

    private final DryRuns runs;

    DryRunController(DryRuns runs) {
        this.runs = runs;
    }

    record StartedResponse(UUID job) {}

    @PostMapping("/api/rule-packs/{id}/dry-run")
    ResponseEntity<StartedResponse> start(@PathVariable long id) {
        UUID job = runs.start(id);
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/jobs/{job}")
                .build(job);
        return ResponseEntity.accepted().location(location).body(new StartedResponse(job));
    }
}
