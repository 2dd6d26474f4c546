package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Holds decision 0006: the GeoTools wrapper's copies of other libraries never win over the libraries themselves. */
class ClasspathTest {

    private static final String WRAPPER = "geotools-wrapper";

    private static List<Path> archives() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static Set<String> classesOf(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("module-info.class"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + archive, e);
        }
    }

    private static String archiveOf(String className) {
        URL place = ClasspathTest.class.getClassLoader().getResource(className);
        return place.toString().replaceFirst("!.*$", "").replaceFirst("^.*/", "");
    }

    @Test
    void logsThroughLogback() {
        assertThat(archiveOf("org/slf4j/LoggerFactory.class")).startsWith("slf4j-api-2");
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
                .isEqualTo("ch.qos.logback.classic.LoggerContext");
    }

    @Test
    void copiesInTheWrapperLoseToTheLibrariesThemselves() {
        List<Path> archives = archives();
        Path wrapper = archives.stream()
                .filter(archive -> archive.getFileName().toString().startsWith(WRAPPER))
                .findFirst()
                .orElseThrow();
        Set<String> twice = new HashSet<>();
        Set<String> inWrapper = classesOf(wrapper);
        for (Path archive : archives) {
            if (!archive.equals(wrapper)) {
                classesOf(archive).stream().filter(inWrapper::contains).forEach(twice::add);
            }
        }
        assertThat(twice).as("slf4j at least is known to stand twice").contains("org/slf4j/LoggerFactory.class");
        assertThat(twice).allSatisfy(name -> assertThat(archiveOf(name)).doesNotStartWith(WRAPPER));
        assertThat(twice)
                .as("a new family means a library came in that the wrapper also carries: look before you allow it")
                .allSatisfy(name -> assertThat(KNOWN).anyMatch(name::startsWith));
        assertThat(KNOWN)
                .as("families that still stand twice")
                .allSatisfy(family -> assertThat(twice).anyMatch(name -> name.startsWith(family)));
    }

    /**
     * Families of classes that stand twice; those of {@code javax.activation} and {@code javax.xml.bind} in tests only,
     * where the judge of PDF/A brings them along.
     */
    private static final List<String> KNOWN = List.of(
            "com/google/errorprone/annotations/",
            "com/sun/istack/",
            "com/sun/xml/txw2/",
            "jakarta/inject/",
            "javax/activation/",
            "javax/annotation/",
            "javax/xml/bind/",
            "org/apiguardian/api/",
            "org/checkerframework/",
            "org/slf4j/");
}
