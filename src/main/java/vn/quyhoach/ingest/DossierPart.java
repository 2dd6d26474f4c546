package vn.quyhoach.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ArchiveCopy;

/** A file of a dossier that is no layer: delivered by itself, or in an archive. */
final class DossierPart {

    private DossierPart() {}

    /**
     * Lets read the first file of that path; a copy out of an archive is gone afterwards.
     *
     * @param path in the archive, or the name of the file
     * @param most bytes, unpacked
     * @throws ProblemException {@code NOT_FOUND}, {@code UPLOAD_TOO_LARGE}, {@code FILE_UNREADABLE}
     */
    static <T> T read(List<DeliveredFile> files, String path, long most, Function<Path, T> reader) {
        for (DeliveredFile file : files) {
            if (file.name().equals(path)) {
                return reader.apply(file.path());
            }
        }
        for (DeliveredFile file : files) {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try (ArchiveCopy copy = ArchiveCopy.of(file.path(), path, most)) {
                    return reader.apply(copy.path());
                } catch (ProblemException e) {
                    if (e.code() != ProblemCode.NOT_FOUND) {
                        throw e;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", path));
    }
}
