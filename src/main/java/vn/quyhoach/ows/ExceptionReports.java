package vn.quyhoach.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The forms of exception reports in OWS Common. */
public final class ExceptionReports {

    public static final String XML = "text/xml;charset=UTF-8";

    private ExceptionReports() {}

    /** OWS 1.1, of WMTS 1.0 and WFS 2.0. */
    public static void newer(OwsReport report, String version, OwsCall call, HttpServletResponse response)
            throws IOException {
        common(report, "http://www.opengis.net/ows/1.1", version, "xml:lang", call, response);
    }

    /** OWS 1.0, of WFS 1.1. */
    public static void older(OwsReport report, OwsCall call, HttpServletResponse response) throws IOException {
        common(report, "http://www.opengis.net/ows", "1.0.0", "language", call, response);
    }

    private static void common(
            OwsReport report,
            String namespace,
            String version,
            String languageAttribute,
            OwsCall call,
            HttpServletResponse response)
            throws IOException {
        XmlText xml = new XmlText().declaration();
        xml.open("ows:ExceptionReport", "xmlns:ows", namespace, "version", version, languageAttribute, call.language());
        if (report.locator() == null) {
            xml.open("ows:Exception", "exceptionCode", report.code().wire());
        } else {
            xml.open("ows:Exception", "exceptionCode", report.code().wire(), "locator", report.locator());
        }
        xml.leaf("ows:ExceptionText", report.text()).close().close();
        send(response, report.status(), XML, xml.toString());
    }

    /** A report is never kept, and one about a sign-in asks for it. */
    public static void send(HttpServletResponse response, HttpStatusCode status, String type, String body)
            throws IOException {
        send(response, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpServletResponse response, HttpStatusCode status, String type, byte[] body)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"quyhoach\", charset=\"UTF-8\"");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
