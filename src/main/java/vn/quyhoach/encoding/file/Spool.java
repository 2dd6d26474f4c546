package vn.quyhoach.encoding.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.quyhoach.encoding.WorkingFiles;

/** Bytes on their way that must wait for what stands before them: written once, read once, then gone. */
final class Spool implements Closeable {

    private final Path path;
    private final DataOutputStream out;
    private long size;

    Spool() throws IOException {
        path = WorkingFiles.create("spool");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        size += bytes.length;
    }

    long size() {
        return size;
    }

    void copyTo(OutputStream target) throws IOException {
        out.close();
        Files.copy(path, target);
    }

    DataInputStream read() throws IOException {
        out.close();
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
