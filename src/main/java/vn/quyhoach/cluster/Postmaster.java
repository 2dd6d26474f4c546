package vn.quyhoach.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** A running PostgreSQL server, as its {@code postmaster.pid} tells. */
record Postmaster(long pid, int port) {

    /**
     * The server that runs on the data, if any.
     *
     * <p>After a power cut the file may name a process number that belongs to somebody else now; PostgreSQL itself then
     * refuses to start. Such a file is removed.
     */
    static Optional<Postmaster> find(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            // pid, data folder, start time, port, …: one a line, written by PostgreSQL in this order
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(0).strip());
            boolean ours = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(words -> words.contains(data.toString()))
                    .isPresent();
            if (!ours) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(new Postmaster(pid, Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot read " + file, e);
        }
    }
}
