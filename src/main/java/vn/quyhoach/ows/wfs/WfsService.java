package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.OwsReport;
import vn.quyhoach.ows.OwsService;
import vn.quyhoach.text.Bilingual;

/** WFS: gives each operation to the class that answers it. */
@Component
class WfsService implements OwsService {

    private final ServiceDocuments documents;
    private final KvpRequests kvp;
    private final XmlRequests xml;
    private final FeatureAnswers features;
    private final ValueAnswers values;
    private final TransactionAnswers transactions;

    WfsService(
            ServiceDocuments documents,
            KvpRequests kvp,
            XmlRequests xml,
            FeatureAnswers features,
            ValueAnswers values,
            TransactionAnswers transactions) {
        this.documents = documents;
        this.kvp = kvp;
        this.xml = xml;
        this.features = features;
        this.values = values;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "WFS";
    }

    @Override
    public Set<String> namespaces() {
        return Set.of(WfsVersion.V2_0_0.namespace(), WfsVersion.V1_1_0.namespace());
    }

    @Override
    public Set<String> ownOperations() {
        return Set.of(
                "DESCRIBEFEATURETYPE",
                "GETFEATURE",
                "GETPROPERTYVALUE",
                "LISTSTOREDQUERIES",
                "DESCRIBESTOREDQUERIES",
                "TRANSACTION");
    }

    @Override
    public boolean edits() {
        return true;
    }

    @Override
    public void answer(OwsCall call, HttpServletResponse response) throws IOException {
        String operation = call.operation();
        if (operation.equals("GETCAPABILITIES")) {
            documents.capabilities(call, response);
            return;
        }
        if (operation.equals("TRANSACTION")) {
            transactions.write(call, response);
            return;
        }
        WfsVersion version = WfsVersion.of(call);
        switch (operation) {
            case "DESCRIBEFEATURETYPE" -> documents.schema(call, version, response);
            case "GETFEATURE" -> features.write(read(call, version), call, response);
            case "GETPROPERTYVALUE" -> {
                requireLatest(version, operation);
                values.write(read(call, version), call, response);
            }
            case "LISTSTOREDQUERIES" -> {
                requireLatest(version, operation);
                documents.storedQueries(call, response);
            }
            case "DESCRIBESTOREDQUERIES" -> {
                requireLatest(version, operation);
                documents.storedQueryDescriptions(call, response);
            }
            default -> throw unknown(operation);
        }
    }

    private FeatureRequest read(OwsCall call, WfsVersion version) {
        Element document = call.xml();
        return document == null ? kvp.read(call, version) : xml.read(call, version, document);
    }

    private static void requireLatest(WfsVersion version, String operation) {
        if (!version.isLatest()) {
            throw unknown(operation);
        }
    }

    private static RuntimeException unknown(String operation) {
        boolean known = Set.of(
                        "LOCKFEATURE",
                        "GETFEATUREWITHLOCK",
                        "CREATESTOREDQUERY",
                        "DROPSTOREDQUERY",
                        "GETGMLOBJECT",
                        "GETPROPERTYVALUE",
                        "LISTSTOREDQUERIES",
                        "DESCRIBESTOREDQUERIES")
                .contains(operation);
        return known
                ? OwsProblems.of(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        operation,
                        new Bilingual(
                                "Không hỗ trợ " + operation + " ở phiên bản này.",
                                operation + " is not supported in this version."))
                : OwsProblems.of(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        "request",
                        new Bilingual(
                                "Không có thao tác " + operation + "; GetCapabilities liệt kê các thao tác.",
                                "There is no operation " + operation + "; GetCapabilities lists the operations."));
    }

    @Override
    public void report(OwsReport report, OwsCall call, HttpServletResponse response) throws IOException {
        OwsReport own = switch (report.code()) {
            case LAYER_NOT_DEFINED, INVALID_CRS, INVALID_SRS, INVALID_FORMAT ->
                report.as(OwsCode.INVALID_PARAMETER_VALUE);
            default -> report;
        };
        WfsVersion version = WfsVersion.ofReport(call);
        if (version.isLatest()) {
            ExceptionReports.newer(own, version.number(), call, response);
        } else {
            ExceptionReports.older(own, call, response);
        }
    }
}
