package vn.quyhoach.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.JsonParts;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.StagingFolder;

/** Uploads of plan dossiers. */
@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private final Imports imports;
    private final JsonParts parts;

    ImportController(Imports imports, JsonParts parts) {
        this.imports = imports;
        this.parts = parts;
    }

    /**
     * @param file of any format that is read, see {@link vn.quyhoach.vectorfile.VectorFiles#SUPPORTED}
     * @param options how to read it, as JSON
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> run(@RequestPart("file") MultipartFile file, @RequestPart("options") String options)
            throws IOException {
        ImportReport report = onDisk(
                file, (copy, name) -> imports.run(parts.read(options, ImportOptions.class), copy, name, read -> {}));
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
        ImportOptions.encoding(new FieldChecks(), encoding).orThrow();
        return onDisk(file, (copy, name) -> imports.preview(copy, name, new ReadingHints(encoding)));
    }

    /** An upload as a file with the name its sender gave it, for as long as the work takes. */
    private static <T> T onDisk(MultipartFile file, BiFunction<Path, String, T> work) throws IOException {
        Path copy = StagingFolder.file("upload");
        try {
            file.transferTo(copy);
            String name = file.getOriginalFilename();
            return work.apply(copy, name == null ? "file" : name);
        } finally {
            Files.deleteIfExists(copy);
        }
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
        details.put("findings", report.findings());
        return new ProblemException(ProblemCode.IMPORT_REJECTED, details);
    }
}
