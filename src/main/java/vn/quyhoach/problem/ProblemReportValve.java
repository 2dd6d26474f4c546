package vn.quyhoach.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.text.Bilingual;

/**
 * The last place an error passes: what the container refuses before any servlet is asked, such as an address it cannot
 * read. Its own page would be HTML.
 */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final JsonMapper json;

    ProblemReportValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        boolean fine = response.getStatus() < 400;
        if (fine || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = ProblemErrorController.code(response.getStatus());
        ProblemDetail body = ProblemBody.of(code, details(code, request), ProblemErrorController.locale(request));
        body.setStatus(response.getStatus());
        byte[] bytes = json.writeValueAsBytes(body);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The caller of {} has gone", new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static Map<String, Object> details(ProblemCode code, Request request) {
        return switch (code) {
            case METHOD_NOT_ALLOWED -> Map.of("method", String.valueOf(request.getMethod()));
            case BODY_UNREADABLE ->
                Map.of("reason", new Bilingual("yêu cầu HTTP không đúng cấu trúc.", "the HTTP request is malformed."));
            case INTERNAL_ERROR -> Map.of("reference", "-");
            default -> Map.of("what", "");
        };
    }
}
