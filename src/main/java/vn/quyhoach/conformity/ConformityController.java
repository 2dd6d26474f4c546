package vn.quyhoach.conformity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code POST /api/conformity-checks} and {@code GET /api/conformity-checks/{id}}. */
@RestController
class ConformityController {

    private final ConformityChecks checks;
    private final CheckThrottle throttle;

    ConformityController(ConformityChecks checks, CheckThrottle throttle) {
        this.checks = checks;
        this.throttle = throttle;
    }

    @PostMapping("/api/conformity-checks")
    ResponseEntity<ConformityCheck> run(@RequestBody CheckRequest request, HttpServletRequest caller) {
        throttle.require(caller.getRemoteAddr());
        ConformityCheck check = checks.run(request);
        URI location = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQuery(null)
                .pathSegment(check.id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(location).body(check);
    }

    /** Whoever knows the id may read it: it cannot be guessed, and the printed page carries it. */
    @GetMapping("/api/conformity-checks/{id}")
    ConformityCheck get(@PathVariable UUID id) {
        return checks.get(id);
    }
}
