package vn.quyhoach.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/**
 * Results that are files, each named by its job; they go after some hours, and earlier when there are too many. One that
 * is being written has another name, so that nobody takes the half for the whole.
 */
@Component
class JobFiles {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Whatever has been written to since belongs to somebody who is still at it. */
    private static final Duration STRAY = Duration.ofHours(1);

    private final SqlFile add = SqlFile.of(JobFiles.class, "add_file");
    private final SqlFile get = SqlFile.of(JobFiles.class, "get_file");
    private final SqlFile delete = SqlFile.of(JobFiles.class, "delete_file");
    private final SqlFile deleteOld = SqlFile.of(JobFiles.class, "delete_old_files");
    private final SqlFile known = SqlFile.of(JobFiles.class, "known_files");
    private final JobFileProperties properties;
    private final Path folder;
    private final JdbcClient jdbc;
    private final Clock clock;

    JobFiles(JobFileProperties properties, JdbcClient jdbc, Clock clock) {
        this.properties = properties;
        this.folder = properties.directory().toAbsolutePath().normalize();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Path path(UUID job) {
        return folder.resolve(job.toString());
    }

    /**
     * Makes a file the result of a job, whole or not at all.
     *
     * @throws ProblemException {@code STORAGE_FULL} for one that is larger than all may be together, or than the disk
     */
    void keep(UUID job, String fileName, String mediaType, ResultWriter writer) {
        openFolder();
        parts().filter(name -> name.startsWith(job + ".")).forEach(this::deleteNamed); // of an attempt that died
        // a name of its own: an attempt that is taken for dead may be writing yet
        Path part = folder.resolve(job + "." + UUID.randomUUID() + ".part");
        try {
            Files.createFile(part);
            writer.write(part);
            long length = Files.size(part);
            if (length > properties.size().toBytes()) {
                throw new ProblemException(ProblemCode.STORAGE_FULL);
            }
            force(part);
            Files.move(part, path(job), StandardCopyOption.ATOMIC_MOVE);
            record(job, fileName, mediaType, length);
        } catch (IOException e) {
            throw isFull() ? new ProblemException(ProblemCode.STORAGE_FULL) : new UncheckedIOException(e);
        } finally {
            deleteNamed(part.getFileName().toString());
        }
        purge();
    }

    private void openFolder() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before its record says that it is there. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private boolean isFull() {
        return folder.toFile().getUsableSpace() < 1 << 20;
    }

    private void record(UUID job, String fileName, String mediaType, long length) {
        jdbc.sql(add.text())
                .param("job", job)
                .param("file_name", fileName)
                .param("media_type", mediaType)
                .param("length", length)
                .param("caller", CurrentUser.get().toString())
                .param("at", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(properties.kept())))
                .update();
    }

    /** The file, for whoever is as it was made for; empty for others and when it is gone. */
    Optional<JobFile> find(UUID job) {
        return jdbc.sql(get.text())
                .param("job", job)
                .param("caller", CurrentUser.get().toString())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, n) -> new JobFile(
                        path(job),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("length"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .filter(file -> Files.isRegularFile(file.path()));
    }

    /** Of a job that came to no good end, or that its owner forgets. */
    void delete(UUID job) {
        jdbc.sql(delete.text()).param("job", job).update();
        deleteNamed(job.toString());
    }

    /** Takes away what has expired, what is too much, and what belongs to no job any more. */
    void purge() {
        jdbc.sql(deleteOld.text())
                .param("at", Timestamp.from(clock.instant()))
                .param("most", properties.size().toBytes())
                .update();
        Set<UUID> kept = new HashSet<>(jdbc.sql(known.text()).query(UUID.class).list());
        Instant young = clock.instant().minus(STRAY);
        List<String> stray = Stream.concat(names(ID), parts())
                .filter(name -> !kept.contains(UUID.fromString(name.split("\\.", 2)[0])))
                .filter(name -> folder.resolve(name).toFile().lastModified() < young.toEpochMilli())
                .toList();
        stray.forEach(this::deleteNamed);
    }

    private Stream<String> parts() {
        return names(ID + "\\." + ID + "\\.part");
    }

    private Stream<String> names(String pattern) {
        String[] names = folder.toFile().list();
        return Stream.of(names == null ? new String[0] : names).filter(name -> name.matches(pattern));
    }

    private void deleteNamed(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
