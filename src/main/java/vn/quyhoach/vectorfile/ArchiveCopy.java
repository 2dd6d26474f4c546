package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** A file out of a zip archive, under a name of ours; it goes when it is closed. */
public record ArchiveCopy(Path path) implements AutoCloseable {

    /**
     * @param entry its path as {@link ArchiveEntry} has it
     * @param most bytes, unpacked
     * @throws ProblemException {@code NOT_FOUND}, {@code UPLOAD_TOO_LARGE}, {@code FILE_UNREADABLE}
     */
    public static ArchiveCopy of(Path archive, String entry, long most) {
        // the names as ZipArchive has them
        try (ZipFile zip = new ZipFile(archive.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1)) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null || found.isDirectory()) {
                throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", entry));
            }
            ArchiveCopy copy = new ArchiveCopy(StagingFolder.file("paper"));
            boolean whole = false;
            try (InputStream in = zip.getInputStream(found);
                    OutputStream out = Files.newOutputStream(copy.path())) {
                copy(in, out, most);
                whole = true;
            } finally {
                if (!whole) {
                    copy.close();
                }
            }
            return copy;
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count += read;
            if (count > most) {
                throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (most >> 20) + " MB"));
            }
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
