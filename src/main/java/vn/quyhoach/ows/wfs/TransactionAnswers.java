package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.ChangedFeature;
import vn.quyhoach.layer.FeatureEdit;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.ows.wfs.TransactionReader.Action;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Answers Transaction: all actions are made or none. Only drafts and registers can be changed, by those who may; a
 * change that would overwrite somebody else's is refused, because features are not locked here.
 */
@Component
class TransactionAnswers {

    /** What QGIS speaks when it edits over a connection of 2.0. */
    private static final String FIRST_VERSION = "1.0.0";

    private static final String OGC = "http://www.opengis.net/ogc";

    /** WFS has no header for the state that was seen. */
    private static final Bilingual RELOAD = new Bilingual(
            "Người khác đã sửa đối tượng này. Hãy tải lại lớp rồi sửa lại, hoặc gửi kèm row_version đã đọc.",
            "Somebody else has changed this feature. Reload the layer and edit again, or send the row_version you read.");

    private final TransactionReader reader;
    private final FeatureEditors editors;

    TransactionAnswers(TransactionReader reader, FeatureEditors editors) {
        this.reader = reader;
        this.editors = editors;
    }

    void write(OwsCall call, HttpServletResponse response) throws IOException {
        Element transaction = call.xml();
        if (transaction == null) {
            throw OwsProblems.of(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    "request",
                    new Bilingual(
                            "Transaction phải được gửi bằng POST, dạng XML.",
                            "A Transaction has to be posted as XML."));
        }
        boolean first = FIRST_VERSION.equals(call.version());
        WfsVersion version = first ? WfsVersion.V1_1_0 : WfsVersion.of(call);
        // 1 who may change nothing does not learn what there is to change
        editors.apply(List.of());
        // 2 all or nothing
        List<Action> actions = reader.read(transaction);
        List<ChangedFeature> changed = apply(actions);
        // 3 what became of it
        String document = first
                ? first(actions, changed)
                : version.isLatest() ? latest(actions, changed) : earlier(actions, changed);
        ExceptionReports.send(response, HttpStatus.OK, ExceptionReports.XML, document);
    }

    private List<ChangedFeature> apply(List<Action> actions) {
        try {
            return editors.apply(actions.stream().map(Action::edit).toList());
        } catch (ProblemException e) {
            String locator = actions.size() == 1 ? actions.get(0).locator() : "Transaction";
            if (e.code() == ProblemCode.PRECONDITION_REQUIRED) {
                throw OwsProblems.of(OwsCode.OPERATION_PROCESSING_FAILED, locator, RELOAD);
            }
            throw OwsProblems.as(code(e.code()), locator, e);
        }
    }

    private static OwsCode code(ProblemCode code) {
        HttpStatusCode status = code.status();
        return status == HttpStatus.BAD_REQUEST || status == HttpStatus.UNPROCESSABLE_CONTENT
                ? OwsCode.INVALID_VALUE
                : OwsCode.OPERATION_PROCESSING_FAILED;
    }

    private static long count(List<Action> actions, Class<? extends FeatureEdit> kind) {
        return actions.stream().filter(action -> kind.isInstance(action.edit())).count();
    }

    private static XmlText root(String name, WfsVersion version, String number) {
        XmlText xml = new XmlText().declaration();
        xml.open(
                "wfs:" + name,
                "version",
                number,
                "xmlns:wfs",
                version.namespace(),
                version.isLatest() ? "xmlns:fes" : "xmlns:ogc",
                version.isLatest() ? "http://www.opengis.net/fes/2.0" : OGC);
        return xml;
    }

    private static String latest(List<Action> actions, List<ChangedFeature> changed) {
        XmlText xml = root("TransactionResponse", WfsVersion.V2_0_0, WfsVersion.V2_0_0.number());
        xml.open("wfs:TransactionSummary");
        number(xml, "totalInserted", count(actions, FeatureEdit.Create.class));
        number(xml, "totalUpdated", count(actions, FeatureEdit.Update.class));
        number(xml, "totalReplaced", count(actions, FeatureEdit.Replace.class));
        number(xml, "totalDeleted", count(actions, FeatureEdit.Delete.class));
        xml.close();
        results(xml, "wfs:InsertResults", true, FeatureEdit.Create.class, actions, changed);
        results(xml, "wfs:UpdateResults", true, FeatureEdit.Update.class, actions, changed);
        results(xml, "wfs:ReplaceResults", true, FeatureEdit.Replace.class, actions, changed);
        return xml.close().toString();
    }

    private static String earlier(List<Action> actions, List<ChangedFeature> changed) {
        XmlText xml = root("TransactionResponse", WfsVersion.V1_1_0, WfsVersion.V1_1_0.number());
        xml.open("wfs:TransactionSummary");
        number(xml, "totalInserted", count(actions, FeatureEdit.Create.class));
        number(xml, "totalUpdated", count(actions, FeatureEdit.Update.class));
        number(xml, "totalDeleted", count(actions, FeatureEdit.Delete.class));
        xml.close();
        if (count(actions, FeatureEdit.Create.class) > 0) {
            results(xml, "wfs:InsertResults", false, FeatureEdit.Create.class, actions, changed);
        } else {
            // the schema wants the element, and in it a feature
            xml.open("wfs:InsertResults").open("wfs:Feature").empty("ogc:FeatureId", "fid", "none");
            xml.close().close();
        }
        return xml.close().toString();
    }

    private static String first(List<Action> actions, List<ChangedFeature> changed) {
        XmlText xml = root("WFS_TransactionResponse", WfsVersion.V1_1_0, FIRST_VERSION);
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).edit() instanceof FeatureEdit.Create) {
                xml.open("wfs:InsertResult")
                        .empty("ogc:FeatureId", "fid", id(changed.get(i)))
                        .close();
            }
        }
        xml.open("wfs:TransactionResult")
                .open("wfs:Status")
                .empty("wfs:SUCCESS")
                .close()
                .close();
        return xml.close().toString();
    }

    private static void results(
            XmlText xml,
            String element,
            boolean latest,
            Class<? extends FeatureEdit> kind,
            List<Action> actions,
            List<ChangedFeature> changed) {
        if (count(actions, kind) == 0) {
            return;
        }
        xml.open(element);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (!kind.isInstance(action.edit())) {
                continue;
            }
            String handle = action.handle();
            if (handle == null) {
                xml.open("wfs:Feature");
            } else {
                xml.open("wfs:Feature", "handle", handle);
            }
            xml.empty(latest ? "fes:ResourceId" : "ogc:FeatureId", latest ? "rid" : "fid", id(changed.get(i)));
            xml.close();
        }
        xml.close();
    }

    private static String id(ChangedFeature feature) {
        return GmlWriter.id(feature.layer(), feature.id());
    }

    private static void number(XmlText xml, String name, long number) {
        xml.leaf("wfs:" + name, Long.toString(number));
    }
}
