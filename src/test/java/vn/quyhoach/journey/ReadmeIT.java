package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.quyhoach.support.ApiClient;

/** README's next steps, run one after the other as a reader would paste them. */
@Journey
class ReadmeIT {

    private static final Pattern COMMAND = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void everyCommandWorksAsPasted() throws IOException, InterruptedException {
        List<String> commands = COMMAND.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```bash\n", "").replace("```", ""))
                .toList();
        assertThat(commands).hasSize(9);
        for (String command : commands) {
            run(command.replace("localhost:8080", "localhost:" + port).replace("bin/quyhoach", "quyhoach"));
        }
        assertThat(folder.resolve("functional-areas.gpkg")).isNotEmptyFile();
    }

    private void run(String command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        // the same entry as bin/quyhoach, without packaging the archive first
        String prelude = "quyhoach() { \"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\" -cp \""
                + System.getProperty("java.class.path") + "\" vn.quyhoach.QuyhoachApplication \"$@\"; }\n";
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", prelude + command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("QUYHOACH_PASSWORD", ApiClient.PASSWORD);
        shell.environment().put("QUYHOACH_DB_URL", environment.getRequiredProperty("spring.datasource.url"));
        shell.environment().put("QUYHOACH_DB_USER", environment.getRequiredProperty("spring.datasource.username"));
        shell.environment().put("QUYHOACH_DB_PASSWORD", environment.getProperty("spring.datasource.password", ""));
        Process process = shell.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as(command).isTrue();
        assertThat(process.exitValue()).as(() -> command + "\n" + read(output)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
