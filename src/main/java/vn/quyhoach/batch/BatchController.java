package vn.quyhoach.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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
import vn.quyhoach.job.JobStatus;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.JsonParts;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Checks of many places at once: started here, watched and cancelled as jobs. */
@RestController
@RequestMapping(path = "/api/conformity-check-batches", produces = MediaType.APPLICATION_JSON_VALUE)
class BatchController {

    private final Batches batches;
    private final BatchPreview preview;
    private final BatchResults results;
    private final JsonParts parts;

    BatchController(Batches batches, BatchPreview preview, BatchResults results, JsonParts parts) {
        this.batches = batches;
        this.preview = preview;
        this.results = results;
        this.parts = parts;
    }

    /** @param projects which of the register; all where nothing is said */
    @KnownFields
    record RegisterRequest(
            @Nullable ProjectSelection projects,
            @Nullable String projectClass,
            @Nullable String asOf,
            @Nullable Double accuracyMetres) {

        BatchOptions options() {
            return new BatchOptions(projectClass, asOf, accuracyMetres, null, null, null, null, null);
        }
    }

    record BatchResponse(
            @JsonUnwrapped Batch batch,
            @Nullable JobStatus status,
            @Nullable Map<String, Long> outcomes) {}

    record PreviewResponse(String fileName, List<BatchFile.Part> layers) {}

    /** @param rows all of the file: WAITING with their place and what was noted on it, or REFUSED with the remedy */
    record PreviewRowsResponse(List<BatchRow> rows) {}

    record PlacesResponse(List<BatchResults.Place> places) {}

    /**
     * @param file GeoJSON, GeoPackage, zipped Shapefile, KML, GPX, DXF, XLSX or CSV
     * @param options how to read it and what to check, as JSON
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BatchResponse> file(
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "options", required = false) @Nullable String options)
            throws IOException {
        return started(onDisk(file, (copy, name) -> batches.start(copy, name, read(options))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchResponse> register(@RequestBody RegisterRequest request) {
        return started(
                batches.start(Objects.requireNonNullElse(request.projects(), ProjectSelection.ALL), request.options()));
    }

    /** What a file has, so that its columns can be chosen; nothing of it is kept. */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PreviewResponse preview(@RequestPart("file") MultipartFile file) throws IOException {
        return onDisk(file, (copy, name) -> new PreviewResponse(name, batches.preview(copy, name)));
    }

    /**
     * Where the places of a file are and which rows cannot be read, before anything is checked; nothing is kept.
     *
     * @param options as for the start of a batch
     */
    @PostMapping(path = "/preview/rows", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PreviewRowsResponse previewRows(
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "options", required = false) @Nullable String options)
            throws IOException {
        return onDisk(file, (copy, name) -> new PreviewRowsResponse(preview.rows(copy, name, read(options))));
    }

    @GetMapping
    List<BatchResponse> list() {
        return results.list().stream()
                .map(batch -> new BatchResponse(batch, null, null))
                .toList();
    }

    @GetMapping("/{id}")
    BatchResponse get(@PathVariable UUID id) {
        BatchResults.Standing standing = results.get(id);
        return new BatchResponse(standing.batch(), standing.status(), standing.outcomes());
    }

    /** @param outcome a verdict, REFUSED or WAITING */
    @GetMapping("/{id}/rows")
    Page<BatchRow> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit) {
        return results.rows(id, outcome, after, Page.limit(limit));
    }

    /** Where all the checked rows are, with their verdicts, for a map of them. */
    @GetMapping("/{id}/places")
    PlacesResponse places(@PathVariable UUID id) {
        return new PlacesResponse(results.places(id));
    }

    private static ResponseEntity<BatchResponse> started(Batch batch) {
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(batch.id());
        return ResponseEntity.accepted().location(location).body(new BatchResponse(batch, JobStatus.QUEUED, null));
    }

    private BatchOptions read(@Nullable String options) {
        return options == null || options.isBlank() ? BatchOptions.NONE : parts.read(options, BatchOptions.class);
    }

    /** An upload as a file with the name its sender gave it, for as long as the reading takes. */
    private static <T> T onDisk(MultipartFile file, BiFunction<Path, String, T> work) throws IOException {
        if (file.getSize() > BatchFile.LIMITS.maxBytes()) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (BatchFile.LIMITS.maxBytes() >> 20) + " MB"));
        }
        Path copy = Files.createTempFile("quyhoach-batch", ".bin");
        try {
            file.transferTo(copy);
            return work.apply(copy, Objects.requireNonNullElse(file.getOriginalFilename(), "file"));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
