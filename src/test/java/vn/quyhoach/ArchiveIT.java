package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The packaged service: the order of its libraries is part of what makes it start (decision 0006). */
class ArchiveIT {

    private static List<String> libraries() throws IOException {
        try (ZipFile archive = new ZipFile(Path.of("target", "quyhoach.jar").toFile())) {
            byte[] index = archive.getInputStream(archive.getEntry("BOOT-INF/classpath.idx"))
                    .readAllBytes();
            return new String(index, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll(".*/|\"$", ""))
                    .toList();
        }
    }

    @Test
    void theGeoToolsWrapperComesLast() throws IOException {
        List<String> libraries = libraries();
        assertThat(libraries.get(0)).startsWith("slf4j-api-2");
        int wrapper = libraries.stream()
                .filter(name -> name.startsWith("geotools-wrapper"))
                .mapToInt(libraries::indexOf)
                .findFirst()
                .orElseThrow();
        assertThat(libraries.subList(wrapper + 1, libraries.size()))
                .as("behind the wrapper only what Boot adds itself")
                .allMatch(name -> name.startsWith("spring-boot-jarmode"));
    }
}
