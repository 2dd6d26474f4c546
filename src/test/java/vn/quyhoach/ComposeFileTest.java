package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.quyhoach.support.TestServer;

/** Keeps docker-compose.yml and Dockerfile in step with the service, on machines that cannot run either. */
class ComposeFileTest {

    private final Map<String, Object> compose = yaml("docker-compose.yml");
    private final Map<String, Object> settings = yaml("src/main/resources/application.yml");
    private final String dockerfile = read("Dockerfile");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml().load(read(file));
    }

    /** The value at a path such as {@code services/database/image}. */
    private static Object at(Map<String, Object> root, String path) {
        Object value = root;
        for (String key : path.split("/")) {
            assertThat(value).as("what holds %s of %s", key, path).isInstanceOf(Map.class);
            value = ((Map<?, ?>) value).get(key);
        }
        assertThat(value).as(path).isNotNull();
        return value;
    }

    private Map<?, ?> environment(String service) {
        return (Map<?, ?>) at(compose, "services/" + service + "/environment");
    }

    private static Set<String> variables(String text) {
        return Pattern.compile("QUYHOACH_[A-Z_]+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void databaseIsTheOneThatTestsUse() {
        assertThat(at(compose, "services/database/image")).isEqualTo(TestServer.IMAGE);
    }

    @Test
    void serviceIsToldOnlyWhatItReads() {
        Set<String> known = variables(read("src/main/resources/application.yml"));
        assertThat(environment("service").keySet()).isNotEmpty().allMatch(known::contains);
        assertThat(known).contains("QUYHOACH_DB_URL", "QUYHOACH_DB_USER", "QUYHOACH_DB_PASSWORD");
    }

    @Test
    void serviceSignsInToTheDatabaseThatIsMade() {
        Map<?, ?> database = environment("database");
        Map<?, ?> service = environment("service");
        assertThat(service.get("QUYHOACH_DB_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"));
        assertThat(service.get("QUYHOACH_DB_USER")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(service.get("QUYHOACH_DB_PASSWORD")).isEqualTo(database.get("POSTGRES_PASSWORD"));
        assertThat(at(compose, "services/service/depends_on/database/condition"))
                .isEqualTo("service_healthy");
    }

    @Test
    void portIsTheServices() {
        Object port = at(settings, "server/port");
        assertThat(at(compose, "services/service/ports")).isEqualTo(List.of(port + ":" + port));
        assertThat(dockerfile).contains("EXPOSE " + port + "\n");
    }

    @Test
    void healthCheckAsksWhatTheServiceAnswers() {
        String address = "http://localhost:" + at(settings, "server/port") + "/actuator/health";
        assertThat(at(compose, "services/service/healthcheck/test").toString()).contains(address);
        assertThat(dockerfile).contains(address);
        assertThat(at(settings, "management/endpoints/web/exposure/include").toString())
                .contains("health");
        assertThat(dockerfile).as("the program of the check is in the image").contains("install", " curl ");
    }

    @Test
    void imageIsBuiltFromWhatMavenMakesAndDoesNotRunAsRoot() {
        assertThat(read("pom.xml")).contains("<finalName>quyhoach</finalName>");
        assertThat(dockerfile)
                .contains("target/quyhoach.jar", "\"quyhoach.jar\"")
                .containsPattern("(?m)^USER quyhoach$");
        String ignored = read(".dockerignore");
        for (String needed : List.of("pom.xml", ".mvn", "src/main", "gis-data", "styles")) {
            assertThat(Path.of(needed)).exists();
            assertThat(ignored.lines()).doesNotContain(needed, needed + "/");
        }
    }
}
