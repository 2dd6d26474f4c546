package vn.quyhoach.ows.wfs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;

/** The elements around features and values. */
final class CollectionText {

    private final WfsVersion version;
    private final Instant now;

    CollectionText(WfsVersion version, Instant now) {
        this.version = version;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    String timeStamp() {
        return now.toString();
    }

    /** The start tag of a collection with all namespaces and the addresses of all schemas. */
    String open(String element, List<WfsQuery> queries, OwsCall call, String counts) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:" + element + namespaces(queries, call)
                + " timeStamp=\"" + timeStamp() + "\"" + counts + ">\n";
    }

    /** Of a feature that is a document itself too. */
    String namespaces(List<WfsQuery> queries, OwsCall call) {
        String types = queries.stream()
                .map(query -> GmlWriter.element(query.layer()))
                .distinct()
                .collect(Collectors.joining(","));
        String describe = call.endpoint() + "?service=WFS&version=" + version.number()
                + "&request=DescribeFeatureType&typeName=" + types;
        return " xmlns:wfs=\"" + version.namespace() + "\" xmlns:gml=\""
                + version.gml().namespace() + "\" xmlns:" + GmlWriter.PREFIX + "=\"" + GmlWriter.NAMESPACE
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                + version.namespace() + " " + version.schemaLocation() + " " + GmlWriter.NAMESPACE + " "
                + attribute(describe) + "\"";
    }

    /** Counts and neighbours as WFS 2.0 has them. */
    static String counts(Slices slices) {
        return " numberMatched=\"" + slices.matched() + "\" numberReturned=\"" + slices.returned() + "\""
                + link("next", slices.next()) + link("previous", slices.previous());
    }

    private static String link(String name, @Nullable String address) {
        return address == null ? "" : " " + name + "=\"" + attribute(address) + "\"";
    }

    private static String attribute(String text) {
        return new XmlText().text(text).toString().replace("\"", "&quot;");
    }
}
