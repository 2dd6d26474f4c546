package vn.quyhoach.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * Where a command speaks: to a person on a terminal, in sentences with a line that moves; to a program, one JSON object
 * a line.
 *
 * @param interactive whether a person is looking
 * @param reader the language the person wants
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, Language reader) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.console() != null,
                Language.ofTag(System.getenv("LANG")));
    }

    String say(Bilingual text) {
        return reader.say(text);
    }

    void line(Bilingual text) {
        out.println(say(text));
    }

    /** One object for a program; nothing for a person. */
    void event(String kind, Map<String, ?> fields) {
        if (!interactive) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("event", kind);
            event.putAll(fields);
            out.println(JSON.writeValueAsString(event));
            out.flush();
        }
    }

    void finding(Finding finding) {
        String subject = finding.subject() == null ? "" : " [" + finding.subject() + "]";
        out.println("  " + finding.severity() + " " + finding.code() + subject + ": " + say(finding.message()));
    }

    /** An object of the service as JSON reads it. */
    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    /** Says why a command ended; true when it was refused for a reason of the caller's, false for an outage. */
    boolean tell(Throwable thrown) {
        ProblemException problem = problem(thrown);
        if (problem == null) {
            err.println("quyhoach: " + rootMessage(thrown));
            return false;
        }
        Bilingual detail = ProblemTexts.detail(problem.code(), problem.details());
        Bilingual remedy = ProblemTexts.remedy(problem.code(), problem.details());
        err.println("quyhoach: " + problem.code() + ": " + say(detail));
        err.println(say(remedy));
        event("problem", Map.of("code", problem.code(), "detail", detail, "remedy", remedy));
        return !problem.code().status().is5xxServerError() && problem.code() != ProblemCode.DATABASE_UNAVAILABLE;
    }

    private static @Nullable ProblemException problem(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return null;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
