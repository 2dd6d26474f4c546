package vn.quyhoach.job;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the file that is to be the result of a job. */
@FunctionalInterface
public interface ResultWriter {

    /** @param file which is there and empty */
    void write(Path file) throws IOException;
}
