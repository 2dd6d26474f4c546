package vn.quyhoach.job;

import java.nio.file.Path;
import java.time.Instant;

/** A file that is the result of a job. */
record JobFile(Path path, String fileName, String mediaType, long length, Instant expiresAt) {}
