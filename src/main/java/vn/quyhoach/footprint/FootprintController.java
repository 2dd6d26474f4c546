package vn.quyhoach.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.VectorLimits;

/** {@code POST /api/footprints}: a text or a file in, the place as it was understood out. */
@RestController
class FootprintController {

    private final Footprints footprints;
    private final FootprintFiles files;

    FootprintController(Footprints footprints, FootprintFiles files) {
        this.footprints = footprints;
        this.files = files;
    }

    @PostMapping(path = "/api/footprints", consumes = MediaType.APPLICATION_JSON_VALUE)
    Footprint text(@RequestBody FootprintRequest request) {
        return footprints.read(
                Objects.requireNonNullElse(request.text(), ""),
                FootprintOptions.of(request.crs(), request.geometryType(), request.repairOrder(), null));
    }

    @PostMapping(path = "/api/footprints", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Footprint file(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable FootprintKind geometryType,
            @RequestParam(required = false) @Nullable Boolean repairOrder,
            @RequestParam(required = false) @Nullable String layer) {
        FootprintOptions options = FootprintOptions.of(crs, geometryType, repairOrder, layer);
        if (file.getSize() > VectorLimits.FOOTPRINT.maxBytes()) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (VectorLimits.FOOTPRINT.maxBytes() >> 20) + " MB"));
        }
        try {
            // SQLite and zip need a real file; it is gone when the answer is written
            Path copy = Files.createTempFile("footprint", null);
            try {
                file.transferTo(copy);
                return files.read(copy, Objects.requireNonNullElse(file.getOriginalFilename(), "file"), options);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
