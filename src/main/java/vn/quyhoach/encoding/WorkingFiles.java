package vn.quyhoach.encoding;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that wait in the folder for temporary ones until they are whole. Each carries the number of its process, so that
 * what a killed one left can be told from what another still needs.
 */
public final class WorkingFiles {

    private static final Pattern NAME = Pattern.compile("quyhoach-(\\d{1,10})-working-.+");
    private static final ProcessHandle OWN = ProcessHandle.current();

    private WorkingFiles() {}

    /** A new one, readable by its owner alone. */
    public static Path create(String ending) throws IOException {
        return Files.createTempFile("quyhoach-" + OWN.pid() + "-working-", "." + ending);
    }

    /** Takes away what processes left that are gone. */
    public static void sweep() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path file : left(folder)) {
            Files.deleteIfExists(file);
        }
    }

    static List<Path> left(Path folder) {
        File[] files = folder.toFile().listFiles();
        return Stream.of(files == null ? new File[0] : files)
                .filter(WorkingFiles::isLeft)
                .map(File::toPath)
                .toList();
    }

    private static boolean isLeft(File file) {
        Matcher name = NAME.matcher(file.getName());
        if (!name.matches() || !file.isFile() || !file.canWrite()) {
            return false;
        }
        long pid = Long.parseLong(name.group(1));
        if (pid == OWN.pid()) {
            // in a container every process has the same number: what is older than this one is not its own
            return OWN.info()
                    .startInstant()
                    .map(start -> file.lastModified() < start.toEpochMilli())
                    .orElse(false);
        }
        return ProcessHandle.of(pid).isEmpty();
    }
}
