package vn.quyhoach.ows.wfs;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.quyhoach.ows.OwsXml;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** An answer of the service, asked by XPath. Prefixes as the standards write them; {@code old} for WFS 1.1. */
record WfsAnswer(int status, String type, String text, Element root) {

    private static final Map<String, String> NAMESPACES = Map.of(
            "wfs", "http://www.opengis.net/wfs/2.0",
            "old", "http://www.opengis.net/wfs",
            "ows", "http://www.opengis.net/ows/1.1",
            "olds", "http://www.opengis.net/ows",
            "fes", "http://www.opengis.net/fes/2.0",
            "gml", "http://www.opengis.net/gml/3.2",
            "gml31", "http://www.opengis.net/gml",
            "xsd", "http://www.w3.org/2001/XMLSchema",
            "xlink", "http://www.w3.org/1999/xlink",
            "qh", "http://quyhoach.vn/ns/layers/1.0");

    /** @param query names and values as people write them: they are encoded here */
    static WfsAnswer get(ApiClient client, String query) {
        StringBuilder address = new StringBuilder("/ows?SERVICE=WFS");
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            address.append('&')
                    .append(pair, 0, equals + 1)
                    .append(URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return of(client.get(address.toString()));
    }

    static WfsAnswer post(ApiClient client, String document) {
        return of(client.send("POST", "/ows", "text/xml", HttpRequest.BodyPublishers.ofString(document)));
    }

    /** A GetFeature of version 2.0 with these queries in it. */
    static WfsAnswer query(ApiClient client, String attributes, String queries) {
        return post(client, """
                <wfs:GetFeature service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0"
                 xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                 xmlns:tns="http://quyhoach.vn/ns/layers/1.0" %s>%s</wfs:GetFeature>""".formatted(attributes, queries));
    }

    static WfsAnswer of(Answer answer) {
        return new WfsAnswer(
                answer.status(), answer.header("Content-Type"), answer.text(), OwsXml.parse(answer.text()));
    }

    String find(String path) {
        return (String) evaluate(path, XPathConstants.STRING);
    }

    int count(String path) {
        return ((Double) evaluate("count(" + path + ")", XPathConstants.NUMBER)).intValue();
    }

    boolean holds(String path) {
        return (Boolean) evaluate("boolean(" + path + ")", XPathConstants.BOOLEAN);
    }

    List<String> all(String path) {
        NodeList nodes = (NodeList) evaluate(path, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    /** Code and locator of a report in either version. */
    String code() {
        return find("//*[local-name()='Exception']/@exceptionCode") + " "
                + find("//*[local-name()='Exception']/@locator");
    }

    private Object evaluate(String path, QName type) {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new Names());
        try {
            return xpath.evaluate(path, root, type);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static final class Names implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, "");
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }
}
