package vn.quyhoach.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as they are kept: without blanks around them, Vietnamese letters composed (NFC), nothing instead of empty. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Words() {}

    /** Small letters without marks, so that a word is found however it was typed. */
    public static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    public static @Nullable String kept(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
