package vn.quyhoach.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.w3c.dom.Element;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * A request to one of the services, whatever form it came in.
 *
 * @param kvp from the address and a form; for a posted document what stands in the address beside it
 * @param xml the document's root, namespaces resolved; null for names and values
 * @param base the address of the whole service as the caller knows it, without a slash at its end
 * @param reader the language that is asked for
 */
public record OwsCall(Kvp kvp, @Nullable Element xml, String base, Language reader, HttpServletRequest http) {

    public static final String PATH = "/ows";

    /** The door for editors: WFS that tells of nothing but what the caller may change. */
    static final String EDIT_PATH = PATH + "/edit";

    static OwsCall of(Kvp kvp, @Nullable Element xml, String base, HttpServletRequest http) {
        String named = kvp.find("LANGUAGE");
        Locale locale = http.getHeader("Accept-Language") == null ? Locale.ROOT : http.getLocale();
        Language reader = named == null ? Language.of(locale) : Language.ofTag(named);
        return new OwsCall(kvp, xml, base, reader, http);
    }

    /** Where requests go: the address the caller came to, without a query. */
    public String endpoint() {
        return base + (editing() ? EDIT_PATH : PATH);
    }

    /** Whether the caller came by the door for editors. */
    public boolean editing() {
        return http.getRequestURI().equals(http.getContextPath() + EDIT_PATH);
    }

    /** {@code SERVICE} in capitals, from the address or the document. */
    public @Nullable String service() {
        String service = attribute("service");
        return service == null ? null : service.toUpperCase(Locale.ROOT);
    }

    /** The version asked for; null if the caller leaves it to us. */
    public @Nullable String version() {
        return attribute("version");
    }

    /** {@code REQUEST} in capitals, or the name of the document's root. */
    public String operation() {
        String operation = findOperation();
        if (operation == null) {
            throw OwsProblems.missing("request");
        }
        return operation;
    }

    @Nullable
    String findOperation() {
        String operation = xml == null ? kvp.find("REQUEST") : xml.getLocalName();
        return operation == null ? null : operation.toUpperCase(Locale.ROOT);
    }

    public String say(Bilingual text) {
        return reader.say(text);
    }

    public String say(String vi, String en) {
        return reader.say(vi, en);
    }

    public String language() {
        return reader.code();
    }

    /** Whether the caller has this already: then 304 is said and nothing else is to be done. Sets the ETag either way. */
    public boolean notModified(String etag, HttpServletResponse response) {
        return new ServletWebRequest(http, response).checkNotModified(etag);
    }

    private @Nullable String attribute(String name) {
        if (xml != null && xml.hasAttribute(name)) {
            return xml.getAttribute(name).strip();
        }
        return kvp.find(name);
    }

    @Override
    public String toString() {
        return http.getMethod() + " " + (editing() ? EDIT_PATH : PATH) + " " + kvp
                + (xml == null ? "" : " " + xml.getNodeName());
    }
}
