package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.OwsReport;
import vn.quyhoach.ows.OwsService;
import vn.quyhoach.text.Bilingual;

/** WMS: finds the version and the operation. */
@Component
class WmsService implements OwsService {

    private final List<WmsOperation> operations;
    private final WmsReports reports;

    WmsService(List<WmsOperation> operations, WmsReports reports) {
        this.operations = operations;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "WMS";
    }

    @Override
    public Set<String> namespaces() {
        return Set.of();
    }

    @Override
    public Set<String> ownOperations() {
        return Set.of(
                "GETMAP",
                "MAP",
                "GETFEATUREINFO",
                "FEATURE_INFO",
                "GETLEGENDGRAPHIC",
                "GETSTYLES",
                "DESCRIBELAYER",
                "CAPABILITIES");
    }

    @Override
    public void answer(OwsCall call, HttpServletResponse response) throws IOException {
        if (call.xml() != null) {
            throw OwsProblems.of(
                    OwsCode.OPERATION_NOT_SUPPORTED,
                    null,
                    new Bilingual(
                            "WMS nhận POST dạng application/x-www-form-urlencoded, không nhận XML.",
                            "WMS takes a POST as application/x-www-form-urlencoded, not as XML."));
        }
        WmsVersion version = WmsVersion.of(call);
        String name = call.operation();
        operations.stream()
                .filter(operation -> operation.names().contains(name))
                .findFirst()
                .orElseThrow(() -> OwsProblems.of(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        "REQUEST",
                        new Bilingual(
                                "REQUEST=" + name + ": WMS không có thao tác này.",
                                "REQUEST=" + name + ": WMS has no such operation.")))
                .answer(version, call, response);
    }

    @Override
    public void report(OwsReport report, OwsCall call, HttpServletResponse response) throws IOException {
        reports.write(report, call, response);
    }
}
