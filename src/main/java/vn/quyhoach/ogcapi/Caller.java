package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * Whom an answer is for.
 *
 * @param base the address of the service as the caller knows it, without a slash at its end
 * @param reader the language that is asked for
 */
record Caller(String base, Representation wants, Language reader) {

    static Caller of(HttpServletRequest request, String base, Representation wants) {
        Locale locale = request.getHeader("Accept-Language") == null ? Locale.ROOT : request.getLocale();
        return new Caller(base, wants, Language.of(locale));
    }

    boolean wantsHtml() {
        return wants == Representation.HTML;
    }

    String say(Bilingual text) {
        return reader.say(text);
    }

    String say(String vi, String en) {
        return reader.say(vi, en);
    }

    String language() {
        return reader.code();
    }

    String landing() {
        return base + "/ogc";
    }

    String collection(String id) {
        return landing() + "/collections/" + id;
    }

    String schema(String id) {
        return collection(id) + "/schema";
    }

    String items(String id) {
        return collection(id) + "/items";
    }
}
