package vn.quyhoach.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a reader; whoever wants neither of ours gets Vietnamese. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Of two letters, as in tags and file names. */
    public String code() {
        return code;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** As people and programs name it: en, eng, en-GB, en_US.UTF-8. */
    public static Language ofTag(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : VIETNAMESE;
    }

    public String say(Bilingual text) {
        return say(text.vi(), text.en());
    }

    public String say(String vi, String en) {
        return this == ENGLISH ? en : vi;
    }
}
