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

    void close(AutoCloseable opened) {
        all.push(() -> {
            try {
                opened.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
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
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
