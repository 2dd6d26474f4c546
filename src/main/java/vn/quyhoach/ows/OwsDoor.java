package vn.quyhoach.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** What every way into a service does alike: makes the call, and turns what is thrown into the service's report. */
public final class OwsDoor {

    private OwsDoor() {}

    /** For addresses whose path says what is asked for; {@code names} stand beside what the query says. */
    public static void answer(
            OwsService service, Map<String, String> names, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwsCall call = OwsCall.of(Kvp.of(Map.of()), null, base(request), request);
        try {
            Map<String, String[]> all = new HashMap<>(request.getParameterMap());
            names.forEach((name, value) -> all.put(name, new String[] {value}));
            call = OwsCall.of(Kvp.of(all), null, base(request), request);
            service.answer(call, response);
        } catch (RuntimeException e) {
            fail(e, service, call, response);
        }
    }

    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    /** A report; but in the middle of an answer there is no place for one, and the connection has to break. */
    static void fail(RuntimeException e, @Nullable OwsService service, OwsCall call, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw e;
        }
        RuntimeException thrown = e;
        if (e instanceof AccessDeniedException) {
            boolean anonymous = call.http().getUserPrincipal() == null;
            thrown = new ProblemException(anonymous ? ProblemCode.SIGN_IN_REQUIRED : ProblemCode.ROLE_MISSING);
        }
        OwsReport report = OwsProblems.report(thrown, call);
        if (service == null) {
            // nobody's request: the version of the newest service that reports in this form
            ExceptionReports.newer(report, "2.0.0", call, response);
        } else {
            service.report(report, call, response);
        }
    }
}
