package vn.quyhoach.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the system that a test runs, as its users do. */
final class Program {

    private static final long MOST_SECONDS = 120;

    private Program() {}

    /** Runs it and returns what it printed; fails with its own words. */
    static String run(Map<String, String> environment, List<String> words) {
        if (!Files.isExecutable(Path.of(words.get(0)))) {
            throw new AssertionError(words.get(0) + " is missing: bin/test installs what the client tests need.");
        }
        Path output =
                TestServer.scratch().resolve("program-" + Thread.currentThread().getId() + ".out");
        Path errors =
                TestServer.scratch().resolve("program-" + Thread.currentThread().getId() + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " still ran after " + MOST_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(words + " ended with " + process.exitValue() + ":\n" + Files.readString(errors)
                        + Files.readString(output));
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("cannot run " + words, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while running " + words, e);
        }
    }

    /** A script beside the class, as a file that a program can be given. */
    static Path script(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no script " + name + " beside " + beside);
            }
            Path file = TestServer.scratch().resolve(name);
            Files.writeString(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new AssertionError("cannot copy " + name, e);
        }
    }
}
