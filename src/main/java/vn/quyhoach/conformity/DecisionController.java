package vn.quyhoach.conformity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** What officers say of a check. */
@RestController
@RequestMapping("/api/conformity-checks/{id}/decisions")
class DecisionController {

    private final CheckDecisions decisions;

    DecisionController(CheckDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    List<CheckDecision> list(@PathVariable UUID id) {
        return decisions.list(id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CheckDecision decide(@PathVariable UUID id, @RequestBody DecisionRequest request) {
        return decisions.decide(id, request, null);
    }

    /** @param document PDF, PNG or JPEG of at most 10 MB */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CheckDecision decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String reason,
            @RequestPart(required = false) @Nullable MultipartFile document)
            throws IOException {
        return decisions.decide(id, new DecisionRequest(decision, verdict, reason), paper(document));
    }

    @GetMapping("/{decision}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable long decision) {
        DecisionDocument document = decisions.document(id, decision);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.content());
    }

    private static @Nullable DecisionDocument paper(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        if (file.getSize() > DecisionDocument.MOST_BYTES) { // before its bytes are in memory
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (DecisionDocument.MOST_BYTES >> 20) + " MB"));
        }
        return DecisionDocument.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }
}
