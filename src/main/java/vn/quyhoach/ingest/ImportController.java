package vn.quyhoach.ingest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.JsonParts;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ReadingHints;

/** Uploads of plan dossiers. */
@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private final Imports imports;
    private final QueuedImports queued;
    private final JsonParts parts;

    ImportController(Imports imports, QueuedImports queued, JsonParts parts) {
        this.imports = imports;
        this.queued = queued;
        this.parts = parts;
    }

    /**
     * @param upload id of a file that has been uploaded before
     * @param options how to read it
     */
    @KnownFields
    record UploadedRequest(@Nullable UUID upload, @Nullable ImportOptions options) {}

    /** @param job for {@code /api/jobs/{id}} */
    record StartedResponse(UUID job) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StartedResponse> start(@RequestBody UploadedRequest request) {
        return started(queued.start(request.upload(), request.options()));
    }

    static ResponseEntity<StartedResponse> started(UUID job) {
        return ResponseEntity.accepted()
                .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/jobs/{id}")
                        .build(job))
                .body(new StartedResponse(job));
    }

    /**
     * @param file of any format that is read, see {@link vn.quyhoach.vectorfile.VectorFiles#SUPPORTED}
     * @param options how to read it, as JSON
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> run(@RequestPart("file") MultipartFile file, @RequestPart("options") String options)
            throws IOException {
        ImportReport report = onDisk(
                file,
                copy -> imports.run(parts.read(options, ImportOptions.class), copy.path(), copy.name(), read -> {}));
        if (report.trial() != null) {
            return ResponseEntity.ok(report);
        }
        if (report.status() == ImportReport.Status.REJECTED) {
            throw rejected(report);
        }
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .path("/{id}")
                        .build(report.id()))
                .body(report);
    }

    /**
     * @param file of the same kinds
     * @param encoding of its texts, to see them read so
     */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FilePreview preview(
            @RequestPart("file") MultipartFile file, @RequestParam(required = false) @Nullable String encoding)
            throws IOException {
        ReadingHints hints = ImportOptions.hints(encoding);
        return onDisk(file, copy -> imports.preview(copy.path(), copy.name(), hints));
    }

    private static <T> T onDisk(MultipartFile file, Function<DeliveredFile, T> work) throws IOException {
        return DossierController.onDisk(List.of(file), copies -> work.apply(copies.get(0)));
    }

    @GetMapping("/{id}")
    ImportReport get(@PathVariable UUID id) {
        return imports.get(id);
    }

    /** The report as a problem: what a caller who reads only problems has to see, and all of the rest. */
    private static ProblemException rejected(ImportReport report) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("id", report.id());
        details.put("importStatus", report.status());
        details.put("fileName", report.fileName());
        details.put("blocking", report.counts().getOrDefault("blocking", 0L));
        details.put("counts", report.counts());
        details.put("shown", report.shown());
        details.put("findings", report.findings());
        details.put("rules", report.rules());
        return new ProblemException(ProblemCode.IMPORT_REJECTED, details);
    }
}
