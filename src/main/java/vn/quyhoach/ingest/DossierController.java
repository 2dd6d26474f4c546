package vn.quyhoach.ingest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.quyhoach.problem.JsonParts;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.StagingFolder;

/** Uploads of whole dossiers: a zip, or several files. */
@RestController
@RequestMapping(path = "/api/imports/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
class DossierController {

    private final Dossiers dossiers;
    private final QueuedImports queued;
    private final JsonParts parts;

    DossierController(Dossiers dossiers, QueuedImports queued, JsonParts parts) {
        this.dossiers = dossiers;
        this.queued = queued;
        this.parts = parts;
    }

    /**
     * What has been uploaded before.
     *
     * @param uploads ids of the files
     * @param encoding of their texts
     * @param profile name of the profile to follow; empty for none, without it the one that fits
     */
    @KnownFields
    record UploadedPreviewRequest(
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<UUID> uploads,
            @Nullable String encoding,
            @Nullable String profile) {}

    /**
     * The same, to be imported.
     *
     * @param manifest what becomes of the layers
     */
    @KnownFields
    record UploadedRequest(
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<UUID> uploads,
            @Nullable DossierManifest manifest) {}

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    DossierPreview previewUploaded(@RequestBody UploadedPreviewRequest request) {
        ReadingHints hints = ImportOptions.hints(request.encoding());
        return dossiers.preview(queued.files(request.uploads()), hints, request.profile());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportController.StartedResponse> start(@RequestBody UploadedRequest request) {
        return ImportController.started(queued.startDossier(request.uploads(), request.manifest()));
    }

    /**
     * @param files of maps, documents and styles
     * @param encoding of their texts, to see them read so
     * @param profile name of the profile to follow; empty for none, without it the one that fits
     */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DossierPreview preview(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String profile)
            throws IOException {
        ReadingHints hints = ImportOptions.hints(encoding);
        return onDisk(files, copies -> dossiers.preview(copies, hints, profile));
    }

    /**
     * @param files of the same kinds
     * @param manifest what becomes of their layers, as JSON
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DossierReport> run(
            @RequestPart("file") List<MultipartFile> files, @RequestPart("manifest") String manifest)
            throws IOException {
        DossierReport report =
                onDisk(files, copies -> dossiers.run(parts.read(manifest, DossierManifest.class), copies, read -> {}));
        if (report.status() == ImportReport.Status.REJECTED) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("dossier", report.id());
            details.put("importStatus", report.status());
            details.put(
                    "fileName",
                    String.join(
                            ", ", files.stream().map(DossierController::name).toList()));
            details.put("blocking", report.count("blocking"));
            details.put("reports", report.reports());
            throw new ProblemException(ProblemCode.IMPORT_REJECTED, details);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(report);
    }

    /** Uploads as files with the names their sender gave them, for as long as the work takes. */
    static <T> T onDisk(List<MultipartFile> files, Function<List<DeliveredFile>, T> work) throws IOException {
        List<DeliveredFile> copies = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                Path copy = StagingFolder.file("upload");
                copies.add(new DeliveredFile(copy, name(file)));
                file.transferTo(copy);
            }
            return work.apply(copies);
        } finally {
            for (DeliveredFile copy : copies) {
                Files.deleteIfExists(copy.path());
            }
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "file" : name;
    }
}
