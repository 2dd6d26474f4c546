package vn.quyhoach.vectorfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** What must be closed and deleted when a file has been read, the last first. */
final class Leftovers implements Closeable {

    private final Deque<Closeable> all = new ArrayDeque<>();

    void close(Closeable opened) {
        all.push(opened);
    }

    void delete(Path file) {
        all.push(() -> Files.deleteIfExists(file));
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (IOException e) {
                first = first == null ? e : first;
            } catch (RuntimeException e) {
                first = first == null ? new IOException(e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
