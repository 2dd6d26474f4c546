package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsReport;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.problem.ProblemException;

/**
 * What went wrong, as WMS says it: XML, a picture with the words in it, an empty picture, or JSON. WMS knows no status
 * but 200 for what a caller did wrong, and old clients show no report that comes with another; a fault of ours and a
 * missing right are told as HTTP does.
 */
@Component
class WmsReports {

    static final String CLASSIC_XML = "application/vnd.ogc.se_xml";

    private final JsonMapper json;

    WmsReports(JsonMapper json) {
        this.json = json;
    }

    void write(OwsReport given, OwsCall call, HttpServletResponse response) throws IOException {
        WmsVersion version = version(call);
        OwsReport report = given.code() == OwsCode.INVALID_CRS ? given.as(version.crsCode()) : given;
        HttpStatusCode status = report.isOurFault()
                        || report.status() == HttpStatus.UNAUTHORIZED
                        || report.status() == HttpStatus.FORBIDDEN
                ? report.status()
                : HttpStatus.OK;
        String form = form(call);
        if (form.endsWith("INIMAGE") || form.endsWith("BLANK")) {
            ErrorPicture picture = ErrorPicture.of(call.kvp(), form.endsWith("INIMAGE") ? report.text() : "");
            ExceptionReports.send(response, HttpStatus.OK, picture.mediaType(), picture.bytes());
        } else if (form.endsWith("JSON")) {
            ExceptionReports.send(response, status, "application/json", json(report, version));
        } else {
            String type = version.isLatest() ? ExceptionReports.XML : CLASSIC_XML + ";charset=UTF-8";
            ExceptionReports.send(response, status, type, xml(report, version));
        }
    }

    /** XML for a form nobody knows: the caller has one problem already. */
    private static String form(OwsCall call) {
        String form = call.kvp().find("EXCEPTIONS");
        return form == null
                        || !List.of("GETMAP", "MAP").contains(operation(call))
                                && !form.toUpperCase(Locale.ROOT).endsWith("JSON")
                ? "XML"
                : form.toUpperCase(Locale.ROOT);
    }

    private static String operation(OwsCall call) {
        String operation = call.kvp().find("REQUEST");
        return operation == null ? "" : operation.toUpperCase(Locale.ROOT);
    }

    private static WmsVersion version(OwsCall call) {
        try {
            return WmsVersion.of(call);
        } catch (ProblemException unreadable) {
            return WmsVersion.LATEST;
        }
    }

    private static String xml(OwsReport report, WmsVersion version) {
        XmlText xml = new XmlText().declaration();
        if (version.isLatest()) {
            xml.open(
                    "ServiceExceptionReport",
                    "version",
                    version.number(),
                    "xmlns",
                    "http://www.opengis.net/ogc",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        } else {
            xml.raw("<!DOCTYPE ServiceExceptionReport SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">\n");
            xml.open("ServiceExceptionReport", "version", version.number());
        }
        // version 1.1.1 has no place for a locator
        if (report.locator() != null && version.isLatest()) {
            xml.leaf("ServiceException", report.text(), "code", report.code().wire(), "locator", report.locator());
        } else {
            xml.leaf("ServiceException", report.text(), "code", report.code().wire());
        }
        return xml.close().toString();
    }

    private String json(OwsReport report, WmsVersion version) {
        Map<String, Object> exception = new LinkedHashMap<>();
        exception.put("code", report.code().wire());
        if (report.locator() != null) {
            exception.put("locator", report.locator());
        }
        exception.put("text", report.text());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", version.number());
        document.put("exceptions", List.of(exception));
        return json.writeValueAsString(document);
    }
}
