package vn.quyhoach.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.quyhoach.text.Bilingual;

/** What the servlet container refuses by itself becomes a problem document too. */
@Controller
class ProblemErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorController.class);

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        ProblemCode code =
                status instanceof Integer number ? code(number) : ProblemCode.NOT_FOUND; // somebody asked for /error
        String reference = UUID.randomUUID().toString();
        if (code == ProblemCode.INTERNAL_ERROR) {
            Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("Request {} {} failed, reference {}", request.getMethod(), path, reference, cause);
        }
        Map<String, Object> details = switch (code) {
            case INTERNAL_ERROR -> Map.of("reference", reference);
            case METHOD_NOT_ALLOWED -> Map.of("method", request.getMethod());
            case BODY_UNREADABLE ->
                Map.of("reason", new Bilingual("yêu cầu HTTP không đúng cấu trúc.", "the HTTP request is malformed."));
            default -> Map.of("what", path);
        };
        ProblemDetail body = ProblemBody.of(code, details, locale(request));
        body.setInstance(URI.create(request.getContextPath() + "/"));
        return ResponseEntity.status(code.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    static ProblemCode code(int status) {
        return switch (status) {
            case 400 -> ProblemCode.BODY_UNREADABLE;
            case 401 -> ProblemCode.SIGN_IN_REQUIRED;
            case 403 -> ProblemCode.ROLE_MISSING;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.UPLOAD_TOO_LARGE;
            default -> ProblemCode.INTERNAL_ERROR;
        };
    }

    static Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.forLanguageTag("vi")
                : request.getLocale();
    }
}
