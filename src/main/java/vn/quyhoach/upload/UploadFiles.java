package vn.quyhoach.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** The folder of the uploads: a file for each, named by its id and by nothing that a stranger says. */
@Component
class UploadFiles {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    UploadFiles(UploadProperties properties) {
        this.folder = properties.directory().toAbsolutePath().normalize();
    }

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    /** @throws ProblemException {@code STORAGE_FULL} when the disk has no room for what was declared */
    void create(UUID id, long length) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            if (Files.getFileStore(folder).getUsableSpace() < length) {
                throw new ProblemException(ProblemCode.STORAGE_FULL);
            }
            Files.createFile(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes are there; empty when there is no file. */
    OptionalLong length(UUID id) {
        try {
            return Files.isRegularFile(path(id), LinkOption.NOFOLLOW_LINKS)
                    ? OptionalLong.of(Files.size(path(id)))
                    : OptionalLong.empty();
        } catch (NoSuchFileException gone) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what comes behind what is there, and what has come stays when no more does. Answers how much is there then,
     * safely on the disk.
     *
     * @throws ProblemException {@code STATE_CONFLICT} when something else is there than the sender believes,
     *     {@code UPLOAD_BUSY} while somebody else writes, {@code UPLOAD_TOO_LARGE} for more than was declared and
     *     {@code UPLOAD_CHECKSUM_WRONG} for other bytes than were sent, of which nothing stays
     */
    long append(Upload upload, long offset, InputStream bytes, @Nullable Checksum checksum) {
        try (FileChannel file =
                        FileChannel.open(path(upload.id()), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock alone = lock(file)) {
            if (alone == null) {
                throw new ProblemException(ProblemCode.UPLOAD_BUSY);
            }
            if (file.size() != offset) {
                throw new ProblemException(
                        ProblemCode.UPLOAD_OFFSET_WRONG, Map.of("offset", file.size(), "claimed", offset));
            }
            MessageDigest sum = checksum == null ? null : checksum.sum();
            long end = copy(sum == null ? bytes : new DigestInputStream(bytes, sum), file, offset, upload.length());
            if (end > upload.length()) {
                file.truncate(offset);
                throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", upload.length()));
            }
            if (checksum != null && sum != null && !checksum.matches(sum)) {
                file.truncate(offset);
                throw new ProblemException(ProblemCode.UPLOAD_CHECKSUM_WRONG, Map.of("offset", offset));
            }
            file.force(true);
            return end;
        } catch (NoSuchFileException gone) {
            throw Uploads.unknown(upload.id());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.STORAGE_FULL);
        }
    }

    /** Null while another process holds it, or another thread of this one. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static long copy(InputStream bytes, FileChannel file, long offset, long most) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long position = offset;
        int read = read(bytes, buffer);
        while (read >= 0 && position + read <= most) {
            ByteBuffer piece = ByteBuffer.wrap(buffer, 0, read);
            while (piece.hasRemaining()) {
                position += file.write(piece, position);
            }
            read = read(bytes, buffer);
        }
        return read > 0 ? position + read : position;
    }

    /** A line that breaks is an end like any other: that is what all this is for. */
    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the files that were last written to before a moment. */
    Stream<UUID> writtenBefore(Instant moment) {
        String[] names = folder.toFile().list();
        return Stream.of(names == null ? new String[0] : names)
                .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .filter(id -> path(id).toFile().lastModified() < moment.toEpochMilli());
    }
}
