package vn.quyhoach.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
                fill(bundle(Locale.forLanguageTag("vi")).getString(key), details, false)
                        .strip(), // a slot at the end may be empty
                fill(bundle(Locale.ENGLISH).getString(key), details, true).strip());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages.problems", locale, ProblemTexts.class.getClassLoader(), NO_FALLBACK);
    }

    /** A detail as one language reads it: a text in both languages becomes one, also inside lists and maps. */
    static @Nullable Object localized(@Nullable Object detail, boolean english) {
        if (detail instanceof Bilingual both) {
            return english ? both.en() : both.vi();
        }
        if (detail instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> localized = new LinkedHashMap<>();
            map.forEach((key, value) -> localized.put(key, localized(value, english)));
            return localized;
        }
        return detail;
    }

    static String fill(String text, Map<String, ?> details, boolean english) {
        Matcher slot = SLOT.matcher(text);
        return slot.replaceAll(match -> {
            Object value = localized(details.get(match.group(1)), english);
            return Matcher.quoteReplacement(value == null ? "" : String.valueOf(value));
        });
    }
}
