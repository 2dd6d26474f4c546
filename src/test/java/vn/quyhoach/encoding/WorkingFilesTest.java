package vn.quyhoach.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFilesTest {

    /** Linux gives numbers up to 4194304. */
    private static final String DEAD = "quyhoach-9999999999-working-1.gpkg";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatADeadProcessLeftFromWhatIsNeeded() throws IOException {
        long own = ProcessHandle.current().pid();
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path left = Files.createFile(folder.resolve(DEAD));
        Path before = Files.createFile(folder.resolve("quyhoach-" + own + "-working-2.spool"));
        Files.setLastModifiedTime(before, FileTime.from(Instant.EPOCH));
        for (String name : List.of(
                "quyhoach-" + own + "-working-3.spool", "quyhoach-" + parent + "-working-4.spool", "quyhoach.gpkg")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("quyhoach-9999999999-working-directory"));
        assertThat(WorkingFiles.left(folder)).containsExactlyInAnyOrder(left, before);
    }

    @Test
    void namesItsOwn() throws IOException {
        Path file = WorkingFiles.create("shp.zip");
        try {
            assertThat(file.getFileName().toString())
                    .startsWith("quyhoach-" + ProcessHandle.current().pid() + "-working-")
                    .endsWith(".shp.zip");
        } finally {
            Files.delete(file);
        }
    }
}
