package vn.quyhoach.conformity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.Page;

/** Checks of places against the plans, and the register of those that were made. */
@RestController
@RequestMapping("/api/conformity-checks")
class ConformityController {

    private final ConformityChecks checks;
    private final CheckAnswers answers;
    private final CheckRegister register;
    private final Reproductions reproductions;
    private final CheckThrottle throttle;

    ConformityController(
            ConformityChecks checks,
            CheckAnswers answers,
            CheckRegister register,
            Reproductions reproductions,
            CheckThrottle throttle) {
        this.checks = checks;
        this.answers = answers;
        this.register = register;
        this.reproductions = reproductions;
        this.throttle = throttle;
    }

    @PostMapping
    ResponseEntity<CheckAnswer> run(@RequestBody CheckRequest request, HttpServletRequest caller) {
        throttle.require(caller.getRemoteAddr());
        ConformityCheck check = checks.run(request);
        URI location = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQuery(null)
                .pathSegment(check.id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(location).body(answers.beside(check));
    }

    /**
     * @param unit id of an administrative unit the place touches
     * @param from the first day they were made on, {@code to} the last one
     * @param cursor the value of {@code next} of the page before
     */
    @GetMapping
    Page<CheckSummary> list(
            @RequestParam(required = false) @Nullable Long project,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) CheckState.@Nullable State state,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return register.list(new CheckQuery(project, verdict, state, unit, from, to, limit, cursor));
    }

    /** Whoever knows the id may read it: it cannot be guessed, and the printed page carries it. */
    @GetMapping("/{id}")
    CheckAnswer get(@PathVariable UUID id) {
        return answers.get(id);
    }

    /** Whether the plans and rules there are still say the same. */
    @GetMapping("/{id}/reproduction")
    Reproduction reproduce(@PathVariable UUID id, HttpServletRequest caller) {
        throttle.require(caller.getRemoteAddr());
        return reproductions.of(id);
    }
}
