package vn.quyhoach.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import vn.quyhoach.text.Bilingual;

/** The body of a problem document (RFC 9457); the type is a relative reference, resolvable on any host. */
public final class ProblemBody {

    private ProblemBody() {}

    /** English for a caller who asks for it, Vietnamese for everybody else. */
    public static ProblemDetail of(ProblemCode code, Map<String, ?> details, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Bilingual detail = ProblemTexts.detail(code, details);
        Bilingual remedy = ProblemTexts.remedy(code, details);
        ProblemDetail body = ProblemDetail.forStatusAndDetail(code.status(), english ? detail.en() : detail.vi());
        body.setType(
                URI.create("/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        body.setTitle(code.reason());
        body.setProperty("code", code.name());
        body.setProperty("remedy", english ? remedy.en() : remedy.vi());
        details.forEach((name, value) -> body.setProperty(name, ProblemTexts.localized(value, english)));
        return body;
    }
}
