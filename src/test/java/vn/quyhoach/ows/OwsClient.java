package vn.quyhoach.ows;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.springframework.core.env.Environment;
import org.w3c.dom.Document;

/** Asks {@code /ows} and looks at bytes, pictures and XML; addresses as clients write them. */
public final class OwsClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public OwsClient(Environment environment) {
        this.base = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    /** An answer with its bytes. */
    public record Bytes(int status, byte[] body, HttpResponse<byte[]> response) {

        public String type() {
            return header("Content-Type");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public BufferedImage image() {
            assertThat(type()).as(text()).startsWith("image/");
            try {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(body));
                assertThat(image).as("a picture").isNotNull();
                return image;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What an XPath finds, prefixes left out by {@code local-name()} or a document without. */
        public String find(String path) {
            try {
                return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document());
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        /** Without namespaces, so that paths are short; a document type is read but not fetched. */
        public Document document() {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
                factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
                factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
            } catch (Exception e) {
                throw new AssertionError("not XML: " + text(), e);
            }
        }
    }

    public String base() {
        return base;
    }

    /** @param query as it stands in an address; what must be escaped there is escaped here */
    public Bytes get(String query, String... headers) {
        return send(HttpRequest.newBuilder(address("/ows?" + query)).GET(), headers);
    }

    public Bytes path(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    public Bytes head(String query) {
        return send(
                HttpRequest.newBuilder(address("/ows?" + query)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    public Bytes post(String query, String type, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(headers));
        return send(
                HttpRequest.newBuilder(address("/ows" + query))
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
                all.toArray(String[]::new));
    }

    public static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI address(String path) {
        StringBuilder safe = new StringBuilder();
        path.chars()
                .forEach(c -> safe.append(
                        c < 128 && " <>\"{}|\\^`[]".indexOf(c) < 0
                                ? String.valueOf((char) c)
                                : URLEncoder.encode(String.valueOf((char) c), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
        return URI.create(base + safe);
    }

    private Bytes send(HttpRequest.Builder request, String... headers) {
        request.setHeader("Accept-Language", "en");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Bytes(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
