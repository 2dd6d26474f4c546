package vn.quyhoach.ingest;

import java.nio.file.Path;

/**
 * A file of a dossier.
 *
 * @param name what its sender calls it
 */
public record DeliveredFile(Path path, String name) {}
