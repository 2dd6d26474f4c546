package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlSchema;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.Versions;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.ows.fes.Elements;
import vn.quyhoach.ows.fes.Prefixes;
import vn.quyhoach.text.Bilingual;

/** The documents in which the service describes itself: capabilities, schemas, stored queries. */
@Component
class ServiceDocuments {

    private final Layers layers;
    private final TypeNames types;
    private final CapabilitiesWriter capabilities;

    ServiceDocuments(Layers layers, TypeNames types, CapabilitiesWriter capabilities) {
        this.layers = layers;
        this.types = types;
        this.capabilities = capabilities;
    }

    void capabilities(OwsCall call, HttpServletResponse response) throws IOException {
        List<String> accepted = accepted(call);
        WfsVersion version = WfsVersion.of(
                accepted.isEmpty()
                        ? Versions.lowerOrEqual(WfsVersion.numbers(), call.version())
                        : Versions.firstAccepted(WfsVersion.numbers(), accepted));
        String document = version.isLatest() ? capabilities.latest(call, sections(call)) : capabilities.earlier(call);
        send(response, ExceptionReports.XML, document);
    }

    private static List<String> accepted(OwsCall call) {
        Element xml = call.xml();
        if (xml == null) {
            return ParameterLists.words(call.kvp().find("ACCEPTVERSIONS"));
        }
        Element accepted = Elements.first(xml, "AcceptVersions");
        return accepted == null
                ? List.of()
                : Elements.of(accepted, "Version").stream().map(Elements::text).toList();
    }

    private static List<String> sections(OwsCall call) {
        Element xml = call.xml();
        if (xml == null) {
            return ParameterLists.words(call.kvp().find("SECTIONS"));
        }
        Element sections = Elements.first(xml, "Sections");
        return sections == null
                ? List.of()
                : Elements.of(sections, "Section").stream().map(Elements::text).toList();
    }

    void schema(OwsCall call, WfsVersion version, HttpServletResponse response) throws IOException {
        SchemaFormats.require(outputFormat(call), version);
        Map<PublishedLayer, LayerSchema> described = new LinkedHashMap<>();
        for (PublishedLayer layer : named(call)) {
            described.put(layer, layers.schema(layer));
        }
        String type = version.isLatest() ? version.format() + ";charset=UTF-8" : ExceptionReports.XML;
        send(response, type, GmlSchema.write(version.gml(), described));
    }

    private static @Nullable String outputFormat(OwsCall call) {
        Element xml = call.xml();
        return xml == null ? call.kvp().find("OUTPUTFORMAT") : Elements.attribute(xml, "outputFormat");
    }

    /** The layers that are named; all of them if none is. */
    private List<PublishedLayer> named(OwsCall call) {
        List<PublishedLayer> named = new ArrayList<>();
        Element xml = call.xml();
        if (xml == null) {
            Prefixes prefixes = ParameterLists.prefixes(
                    call.kvp().find("NAMESPACES") == null
                            ? call.kvp().find("NAMESPACE")
                            : call.kvp().find("NAMESPACES"));
            String given = call.kvp().find("TYPENAME") == null
                    ? call.kvp().find("TYPENAMES")
                    : call.kvp().find("TYPENAME");
            for (String name : ParameterLists.words(given)) {
                named.add(types.get(name, prefixes, "typeName"));
            }
        } else {
            for (Element name : Elements.of(xml, "TypeName")) {
                named.add(types.get(Elements.text(name), name::lookupNamespaceURI, "typeName"));
            }
        }
        return named.isEmpty() ? types.listed(call) : named;
    }

    void storedQueries(OwsCall call, HttpServletResponse response) throws IOException {
        XmlText xml = root("ListStoredQueriesResponse");
        xml.open("wfs:StoredQuery", "id", StoredQuery.BY_ID);
        titles(xml);
        types.listed(call).forEach(layer -> xml.leaf("wfs:ReturnFeatureType", GmlWriter.element(layer)));
        send(response, ExceptionReports.XML, xml.close().close().toString());
    }

    void storedQueryDescriptions(OwsCall call, HttpServletResponse response) throws IOException {
        Element document = call.xml();
        List<String> asked = document == null
                ? ParameterLists.words(call.kvp().find("STOREDQUERY_ID"))
                : Elements.of(document, "StoredQueryId").stream()
                        .map(Elements::text)
                        .toList();
        asked.forEach(id -> StoredQuery.require(id, "storedQuery_id"));
        String returned = String.join(
                " ", types.listed(call).stream().map(GmlWriter::element).toList());
        XmlText xml = root("DescribeStoredQueriesResponse");
        // the same query has two names; it is told by the one that was asked for
        for (String id : asked.isEmpty()
                ? List.of(StoredQuery.BY_ID)
                : asked.stream().distinct().toList()) {
            xml.open("wfs:StoredQueryDescription", "id", id);
            titles(xml);
            xml.empty("wfs:Parameter", "name", "id", "type", "xsd:string");
            xml.empty(
                    "wfs:QueryExpressionText",
                    "returnFeatureTypes",
                    returned,
                    "language",
                    "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression",
                    "isPrivate",
                    "true");
            xml.close();
        }
        send(response, ExceptionReports.XML, xml.close().toString());
    }

    private static void titles(XmlText xml) {
        xml.leaf("wfs:Title", "Đối tượng theo mã", "xml:lang", "vi");
        xml.leaf("wfs:Title", "A feature by its id", "xml:lang", "en");
    }

    private static XmlText root(String name) {
        WfsVersion version = WfsVersion.V2_0_0;
        return new XmlText()
                .declaration()
                .open(
                        "wfs:" + name,
                        "xmlns:wfs",
                        version.namespace(),
                        "xmlns:" + GmlWriter.PREFIX,
                        GmlWriter.NAMESPACE,
                        "xmlns:xsd",
                        "http://www.w3.org/2001/XMLSchema",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        version.namespace() + " " + version.schemaLocation());
    }

    private static void send(HttpServletResponse response, String type, String document) throws IOException {
        ExceptionReports.send(response, HttpStatus.OK, type, document);
    }

    /** The formats of DescribeFeatureType. */
    private static final class SchemaFormats {

        static void require(@Nullable String format, WfsVersion version) {
            if (format == null || GmlFormats.fits(format, version) || format.equalsIgnoreCase("XMLSCHEMA")) {
                return;
            }
            throw OwsProblems.invalid(
                    "outputFormat",
                    new Bilingual(
                            "OUTPUTFORMAT=" + format + ": cần " + version.format() + ".",
                            "OUTPUTFORMAT=" + format + ": expected " + version.format() + "."));
        }
    }
}
