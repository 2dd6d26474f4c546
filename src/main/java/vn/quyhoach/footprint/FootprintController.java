package vn.quyhoach.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLimits;

/** {@code POST /api/footprints}: a text or a file in, the place as it was understood out. */
@RestController
class FootprintController {

    private final Footprints footprints;

    FootprintController(Footprints footprints) {
        this.footprints = footprints;
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
                return read(copy, Objects.requireNonNullElse(file.getOriginalFilename(), "file"), options);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Footprint read(Path file, String name, FootprintOptions options) throws IOException {
        if (VectorFiles.detect(file).isPresent()) {
            try (VectorFile vector = VectorFiles.open(file, name, VectorLimits.FOOTPRINT)) {
                return footprints.read(vector, options);
            }
        }
        if (Files.size(file) > 2L * CornerTable.MOST_CHARACTERS) {
            throw unknown(name);
        }
        return footprints.read(text(Files.readAllBytes(file), name), options);
    }

    /** A text file as Vietnamese offices save it: UTF-8, "Unicode text" of a spreadsheet, or Windows-1258. */
    private static String text(byte[] bytes, String name) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw unknown(name);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, Charset.forName("windows-1258"));
        }
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                ProblemCode.FILE_FORMAT_UNKNOWN,
                Map.of("file", name, "supported", "GeoJSON, Shapefile (.zip), GeoPackage, KML, KMZ, CSV, TXT"));
    }
}
