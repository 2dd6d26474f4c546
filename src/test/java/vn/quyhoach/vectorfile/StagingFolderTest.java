package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where strangers' bytes lie for a while. */
class StagingFolderTest {

    @Test
    void comesBackWhenACleanerTookItAway() throws IOException {
        Files.delete(StagingFolder.path());
        Path file = StagingFolder.file("upload");
        assertThat(file).isEmptyFile().hasParent(StagingFolder.path());
        assertThat(Files.getPosixFilePermissions(StagingFolder.path())).hasSize(3);
        Files.delete(file);
    }
}
