package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others depend on, kept as files: {@code mvn verify -Dbless} writes them anew, and the difference is reviewed.
 */
public final class Golden {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    /**
     * Compares with a file beside the class, in {@code src/test/resources}.
     *
     * @param text without what differs between runs, such as the port
     */
    public static void assertMatches(Class<?> beside, String name, String text) {
        Path file = Path.of("src/test/resources", beside.getPackageName().replace('.', '/'), name);
        String actual = text.strip() + "\n";
        try {
            if (System.getProperty("bless") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("golden file; mvn verify -Dbless writes it").exists();
            assertThat(actual).as("%s; mvn verify -Dbless accepts", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for JSON, indented; addresses of the test's server become {@code http://host}. */
    public static void assertJsonMatches(Class<?> beside, String name, JsonNode json) {
        assertMatches(
                beside, name, JSON.writeValueAsString(json).replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://host"));
    }
}
