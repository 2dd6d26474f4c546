package vn.quyhoach.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/** One run of a program of the system, from start to end. */
record Command(List<String> words) {

    /** What a program answered. */
    record Answer(int exit, String output) {}

    /** Runs the program in the root folder: the folder of the caller may be closed to the user it runs as. */
    Answer run() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("LC_ALL", "C");
        // set by people for their own databases; they would lead PostgreSQL's programs to those
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot run " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted while running " + words.get(0), e);
        }
    }

    /** Runs the program and returns what it printed; a failure says what the program said. */
    String require(String purpose) {
        Answer answer = run();
        if (answer.exit() != 0) {
            throw new DataAccessResourceFailureException(
                    purpose + " failed (exit status " + answer.exit() + "): " + answer.output());
        }
        return answer.output();
    }
}
