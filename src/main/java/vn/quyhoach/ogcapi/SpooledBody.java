package vn.quyhoach.ogcapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body that must be whole before its headers can be written: in memory while it is small, in a file beyond. A format
 * without a place for links has them in its headers, and whether there is a next page is known at the end.
 */
final class SpooledBody extends OutputStream {

    private static final int IN_MEMORY = 512 * 1024;

    private final ByteArrayOutputStream small = new ByteArrayOutputStream(8 * 1024);
    private @Nullable Path path;
    private @Nullable OutputStream file;
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (file == null && size > IN_MEMORY) {
            path = Files.createTempFile("quyhoach-", ".body");
            file = Files.newOutputStream(path);
            small.writeTo(file);
            small.reset();
        }
        OutputStream out = file == null ? small : file;
        out.write(bytes, offset, length);
    }

    long size() {
        return size;
    }

    void copyTo(OutputStream out) throws IOException {
        if (file == null || path == null) {
            small.writeTo(out);
            return;
        }
        file.close();
        Files.copy(path, out);
    }

    @Override
    public void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        }
    }
}
