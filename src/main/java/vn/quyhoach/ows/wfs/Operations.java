package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;

/** The operations and the promises of the service. Addresses have no query: each request brings its own. */
final class Operations {

    private final XmlText xml;
    private final OwsCall call;
    private final List<String> files;
    private final boolean edits;

    /**
     * @param files the formats beside GML
     * @param edits whether the caller may change anything; who can change nothing is not told of transactions
     */
    Operations(XmlText xml, OwsCall call, List<String> files, boolean edits) {
        this.xml = xml;
        this.call = call;
        this.files = files;
        this.edits = edits;
    }

    private List<String> formats(WfsVersion version) {
        List<String> formats = new ArrayList<>(GmlFormats.listed(version));
        formats.addAll(files);
        return formats;
    }

    void latest() {
        WfsVersion version = WfsVersion.V2_0_0;
        xml.open("ows:OperationsMetadata");
        operation("GetCapabilities", inside -> {
            allowed("AcceptVersions", WfsVersion.numbers());
            allowed("AcceptFormats", List.of("text/xml"));
            allowed(
                    "Sections",
                    List.of(
                            "ServiceIdentification",
                            "ServiceProvider",
                            "OperationsMetadata",
                            "FeatureTypeList",
                            "Filter_Capabilities"));
        });
        operation("DescribeFeatureType", inside -> allowed("outputFormat", GmlFormats.listed(version)));
        operation("GetFeature", inside -> {
            allowed("outputFormat", formats(version));
            allowed("resultType", List.of("results", "hits"));
            allowed("resolve", List.of("none", "local"));
        });
        operation("GetPropertyValue", inside -> {
            allowed("outputFormat", GmlFormats.listed(version));
            allowed("resultType", List.of("results", "hits"));
            allowed("resolve", List.of("none", "local"));
        });
        operation("ListStoredQueries", inside -> {});
        operation("DescribeStoredQueries", inside -> {});
        if (edits) {
            operation("Transaction", inside -> allowed("inputFormat", GmlFormats.listed(version)));
        }
        allowed("version", WfsVersion.numbers());
        for (String held : List.of("ImplementsBasicWFS", "ImplementsResultPaging", "KVPEncoding", "XMLEncoding")) {
            FilterCapabilities.constraint(xml, "ows:Constraint", held, "TRUE");
        }
        // the class asks that every type listed can be changed, which is so by the door for editors only
        FilterCapabilities.constraint(
                xml, "ows:Constraint", "ImplementsTransactionalWFS", call.editing() ? "TRUE" : "FALSE");
        for (String absent : List.of(
                "ImplementsLockingWFS",
                "SOAPEncoding",
                "ImplementsInheritance",
                "ImplementsRemoteResolve",
                "ImplementsStandardJoins",
                "ImplementsSpatialJoins",
                "ImplementsTemporalJoins",
                "ImplementsFeatureVersioning",
                "ManageStoredQueries",
                "PagingIsTransactionSafe")) {
            FilterCapabilities.constraint(xml, "ows:Constraint", absent, "FALSE");
        }
        FilterCapabilities.constraint(
                xml, "ows:Constraint", "CountDefault", Long.toString(FeatureRequest.COUNT_DEFAULT));
        xml.open("ows:Constraint", "name", "QueryExpressions");
        xml.open("ows:AllowedValues")
                .leaf("ows:Value", "wfs:Query")
                .leaf("ows:Value", "wfs:StoredQuery")
                .close();
        xml.close();
        xml.close();
    }

    private void operation(String name, Consumer<XmlText> parameters) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
        if (!name.equals("Transaction")) { // no changes by an address
            xml.empty("ows:Get", "xlink:href", call.endpoint());
        }
        xml.empty("ows:Post", "xlink:href", call.endpoint());
        xml.close().close();
        parameters.accept(xml);
        xml.close();
    }

    private void allowed(String name, List<String> values) {
        xml.open("ows:Parameter", "name", name);
        xml.inside("ows:AllowedValues", list -> values.forEach(value -> list.leaf("ows:Value", value)));
        xml.close();
    }

    void earlier() {
        WfsVersion version = WfsVersion.V1_1_0;
        xml.open("ows:OperationsMetadata");
        operation("GetCapabilities", inside -> {
            values("ows:Parameter", "AcceptVersions", WfsVersion.numbers());
            values("ows:Parameter", "AcceptFormats", List.of("text/xml"));
        });
        operation("DescribeFeatureType", inside -> values("ows:Parameter", "outputFormat", GmlFormats.listed(version)));
        operation("GetFeature", inside -> {
            values("ows:Parameter", "resultType", List.of("results", "hits"));
            values("ows:Parameter", "outputFormat", formats(version));
        });
        if (edits) {
            operation("Transaction", inside -> values("ows:Parameter", "inputFormat", GmlFormats.listed(version)));
        }
        values("ows:Constraint", "DefaultMaxFeatures", List.of(Long.toString(FeatureRequest.COUNT_MOST)));
        xml.close();
    }

    private void values(String element, String name, List<String> values) {
        xml.open(element, "name", name);
        values.forEach(value -> xml.leaf("ows:Value", value));
        xml.close();
    }
}
