package vn.quyhoach.vectorfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The only folder that strangers' bytes are written to, under names of ours: one for this process, below the temporary
 * folder of the system. What is in it goes when its work is done.
 */
public final class StagingFolder {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Path FOLDER = create();

    private StagingFolder() {}

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("quyhoach-staging-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static Path path() {
        return FOLDER;
    }

    /** Cleaners of temporary folders take empty ones away from a service that runs for months. */
    private static Path present() throws IOException {
        return Files.isDirectory(FOLDER) ? FOLDER : Files.createDirectories(FOLDER, PRIVATE);
    }

    /** A new empty file. */
    public static Path file(String kind) throws IOException {
        return Files.createTempFile(present(), kind + "-", ".bin");
    }

    /** A new empty folder. */
    public static Path folder(String kind) throws IOException {
        return Files.createTempDirectory(present(), kind + "-");
    }

    /** What lies there now. */
    public static String[] leftovers() {
        String[] names = new File(FOLDER.toString()).list();
        return names == null ? new String[0] : names;
    }
}
