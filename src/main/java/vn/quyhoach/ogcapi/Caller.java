package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.quyhoach.text.Bilingual;

/**
 * Whom an answer is for.
 *
 * @param base the address of the service as the caller knows it, without a slash at its end
 * @param english whether English is asked for; Vietnamese otherwise
 */
record Caller(String base, Representation wants, boolean english) {

    static Caller of(HttpServletRequest request, String base, Representation wants) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Caller(base, wants, english);
    }

    boolean wantsHtml() {
        return wants == Representation.HTML;
    }

    String say(Bilingual text) {
        return english ? text.en() : text.vi();
    }

    String say(String vi, String en) {
        return english ? en : vi;
    }

    String language() {
        return english ? "en" : "vi";
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
