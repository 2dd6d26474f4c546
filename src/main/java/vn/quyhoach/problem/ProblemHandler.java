package vn.quyhoach.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.quyhoach.text.Bilingual;

/**
 * The one place that writes problems to the wire (RFC 9457). A problem carries its public code, what is wrong and how
 * to mend it in the caller's language; a bug carries a reference number and nothing of its cause.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e, HttpServletRequest request) {
        return answer(e.code(), e.details(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> typeMismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", e.getName(), "value", String.valueOf(e.getValue()), "reason", wanted(e)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return missing(e.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingPart(MissingServletRequestPartException e, HttpServletRequest request) {
        return missing(e.getRequestPartName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException e, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        e.getBindingResult()
                .getFieldErrors()
                .forEach(error -> fields.put(error.getField(), String.valueOf(error.getDefaultMessage())));
        return answer(ProblemCode.BODY_UNREADABLE, Map.of("reason", fields.toString(), "fields", fields), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (e.getMostSpecificCause() instanceof ProblemException problem) {
            return problem(problem, request);
        }
        return answer(ProblemCode.BODY_UNREADABLE, Map.of("reason", JsonFlaw.of(e.getCause())), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        String supported =
                e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        // Spring takes what says nothing for a stream of bytes, in some places
        MediaType given = request.getContentType() == null ? null : e.getContentType();
        return given == null
                ? answer(ProblemCode.CONTENT_TYPE_MISSING, Map.of("supported", supported), request)
                : answer(
                        ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                        Map.of("given", given.toString(), "supported", supported),
                        request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(
                ProblemCode.NOT_ACCEPTABLE,
                Map.of("supported", e.getSupportedMediaTypes().toString()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(ProblemCode.METHOD_NOT_ALLOWED, Map.of("method", e.getMethod()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noResource(NoResourceFoundException e, HttpServletRequest request) {
        return answer(ProblemCode.NOT_FOUND, Map.of("what", request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", e.getMaxUploadSize()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e, HttpServletRequest request) {
        return answer(ProblemCode.PRECONDITION_FAILED, Map.of("current", ""), request);
    }

    /** The last line of defence: what a door should have seen before, or two callers at the same moment. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(DataIntegrityViolationException e, HttpServletRequest request) {
        LOG.warn("A constraint refused {} {}: {}", request.getMethod(), request.getRequestURI(), firstLine(e));
        Bilingual reason = new Bilingual(
                "dữ liệu trùng, đang được dùng ở nơi khác, hoặc trái ràng buộc.",
                "the data is there already, is in use elsewhere, or breaks a constraint.");
        return answer(ProblemCode.STATE_CONFLICT, Map.of("reason", reason), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e, HttpServletRequest request) {
        boolean anonymous = request.getUserPrincipal() == null;
        return answer(anonymous ? ProblemCode.SIGN_IN_REQUIRED : ProblemCode.ROLE_MISSING, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e, HttpServletRequest request) {
        return answer(
                e instanceof InsufficientAuthenticationException
                        ? ProblemCode.SIGN_IN_REQUIRED
                        : ProblemCode.CREDENTIALS_WRONG,
                Map.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyAttempts(LockedException e, HttpServletRequest request) {
        return answer(ProblemCode.TOO_MANY_ATTEMPTS, Map.of("minutes", String.valueOf(e.getMessage())), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forged(CsrfException e, HttpServletRequest request) {
        return answer(ProblemCode.CSRF_TOKEN_MISSING, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e, HttpServletRequest request) {
        return answer(ProblemCode.NOT_FOUND, Map.of("what", request.getRequestURI()), request);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e, HttpServletRequest request) {
        LOG.error("The database does not answer: {}", firstLine(e));
        return answer(ProblemCode.DATABASE_UNAVAILABLE, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slow(QueryTimeoutException e, HttpServletRequest request) {
        LOG.warn("A query ran into its time limit: {}", request.getRequestURI());
        return answer(ProblemCode.QUERY_TOO_SLOW, Map.of(), request);
    }

    /** The caller went away: a map that moved on, a closed page. Nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The caller went away: {}", firstLine(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                            ? ProblemCode.NOT_FOUND
                            : ProblemCode.PARAMETER_INVALID,
                    Map.of("what", request.getRequestURI(), "parameter", "", "value", "", "reason", firstLine(e)),
                    request);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Request {} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
        return answer(ProblemCode.INTERNAL_ERROR, Map.of("reference", reference), request);
    }

    private static ResponseEntity<ProblemDetail> missing(String name, HttpServletRequest request) {
        Bilingual reason = new Bilingual("Thiếu tham số này; hãy gửi kèm.", "It is missing; send it.");
        return answer(ProblemCode.PARAMETER_INVALID, Map.of("parameter", name, "value", "", "reason", reason), request);
    }

    private static ResponseEntity<ProblemDetail> answer(
            ProblemCode code, Map<String, ?> details, HttpServletRequest request) {
        ProblemDetail body = ProblemBody.of(code, details, locale(request));
        body.setInstance(instance(request));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(code.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code.status() == HttpStatus.UNAUTHORIZED && mayBeChallenged(request)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"quyhoach\", charset=\"UTF-8\"");
        }
        return response.body(body);
    }

    /** A challenge makes a browser ask for a password over the page; our page has its own form. */
    private static boolean mayBeChallenged(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") == null && request.getHeader("Sec-Fetch-Mode") == null;
    }

    private static Bilingual wanted(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        if (type == LocalDate.class) {
            return new Bilingual("Cần một ngày dạng YYYY-MM-DD.", "A day of the form YYYY-MM-DD is needed.");
        }
        if (type == UUID.class) {
            return new Bilingual(
                    "Cần mã gồm 32 chữ số thập lục phân: 295836bb-e8e9-44d5-b7b0-222949f038de.",
                    "An id of 32 hexadecimal digits is needed: 295836bb-e8e9-44d5-b7b0-222949f038de.");
        }
        if (type != null && type.isEnum()) {
            String names =
                    Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return new Bilingual("Cần một trong: " + names + ".", "One of these is needed: " + names + ".");
        }
        if (type == null || !(type.isPrimitive() || Number.class.isAssignableFrom(type)) || type == boolean.class) {
            return new Bilingual("", "");
        }
        return new Bilingual("Cần một số trong phạm vi cho phép.", "A number within range is needed.");
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (URISyntaxException unwritable) {
            return URI.create("/"); // the path is what was wrong
        }
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.forLanguageTag("vi")
                : request.getLocale();
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
