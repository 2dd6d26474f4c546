package vn.quyhoach.text;

import java.util.Locale;

/** The language of a reader; whoever wants neither of ours gets Vietnamese. */
public enum Language {
    VIETNAMESE,
    ENGLISH;

    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    public String say(Bilingual text) {
        return say(text.vi(), text.en());
    }

    public String say(String vi, String en) {
        return this == ENGLISH ? en : vi;
    }
}
