package vn.quyhoach.problem;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyhoach.text.Bilingual;

/** The words for a problem code, with its details filled in. */
public final class ProblemTexts {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** What is wrong. */
    public static Bilingual detail(ProblemCode code, Map<String, ?> details) {
        return text(code.name(), details);
    }

    /** How to mend it. */
    public static Bilingual remedy(ProblemCode code, Map<String, ?> details) {
        return text(code.name() + ".remedy", details);
    }

    private static Bilingual text(String key, Map<String, ?> details) {
        return new Bilingual(
                fill(bundle(Locale.forLanguageTag("vi")).getString(key), details),
                fill(bundle(Locale.ENGLISH).getString(key), details));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages.problems", locale, ProblemTexts.class.getClassLoader(), NO_FALLBACK);
    }

    private static String fill(String text, Map<String, ?> details) {
        Matcher slot = SLOT.matcher(text);
        return slot.replaceAll(match -> {
            Object value = details.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : String.valueOf(value));
        });
    }
}
