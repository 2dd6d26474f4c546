package vn.quyhoach.problem;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.quyhoach.text.Bilingual;

/** The words for a finding's code, with its details filled in. */
public final class FindingTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingTexts() {}

    public static Bilingual of(String code, Map<String, ?> details) {
        return new Bilingual(
                ProblemTexts.fill(bundle(Locale.forLanguageTag("vi")).getString(code), details, false),
                ProblemTexts.fill(bundle(Locale.ENGLISH).getString(code), details, true));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages.findings", locale, FindingTexts.class.getClassLoader(), NO_FALLBACK);
    }
}
