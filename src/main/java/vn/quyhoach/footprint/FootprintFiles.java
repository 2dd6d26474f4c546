package vn.quyhoach.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.OfficeText;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorFormat;
import vn.quyhoach.vectorfile.VectorLimits;

/** Reads the place of a project from a file of any form: a map, a drawing, or a table of corners. */
@Component
public class FootprintFiles {

    private final Footprints footprints;

    FootprintFiles(Footprints footprints) {
        this.footprints = footprints;
    }

    /**
     * Reads a file.
     *
     * @param name what its owner calls it
     * @param crs the system of the coordinates, where it is known
     * @throws ProblemException for whatever is wrong with the file
     */
    public Footprint read(Path file, String name, @Nullable String crs) {
        try {
            return read(file, name, FootprintOptions.of(crs, null, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Footprint read(Path file, String name, FootprintOptions options) throws IOException {
        Optional<VectorFormat> format = VectorFiles.detect(file);
        if (format.isPresent() && format.get() == VectorFormat.ZIP && TableFile.isWorkbook(file)) {
            return footprints.readTable(SheetCorners.read(TableFile.read(file), options.layer()), options);
        }
        if (format.isPresent()) {
            try (VectorFile vector = VectorFiles.open(file, name, VectorLimits.FOOTPRINT)) {
                return footprints.read(vector, options);
            }
        }
        if (Files.size(file) > 2L * Footprints.MOST_CHARACTERS) {
            throw unknown(name);
        }
        return footprints.read(OfficeText.of(Files.readAllBytes(file)).orElseThrow(() -> unknown(name)), options);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                ProblemCode.FILE_FORMAT_UNKNOWN,
                Map.of("file", name, "supported", VectorFiles.SUPPORTED + ", WKT, XLSX, CSV, TXT"));
    }
}
