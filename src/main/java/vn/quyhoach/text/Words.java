package vn.quyhoach.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Words as they are kept: without blanks around them, Vietnamese letters composed (NFC), nothing instead of empty. */
public final class Words {

    private Words() {}

    public static @Nullable String kept(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
