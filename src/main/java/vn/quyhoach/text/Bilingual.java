package vn.quyhoach.text;

import org.jspecify.annotations.Nullable;

/** A text in Vietnamese and English; in JSON {@code {"vi": …, "en": …}}. */
public record Bilingual(String vi, String en) {

    /** English falls back to Vietnamese: a missing translation is no reason to show nothing. */
    public static Bilingual of(String vi, @Nullable String en) {
        return new Bilingual(vi, en == null || en.isBlank() ? vi : en);
    }

    /** Reads {@code tiếng Việt | English}, the form of comments on published views. */
    public static Bilingual parse(String comment) {
        int bar = comment.indexOf('|');
        return bar < 0
                ? new Bilingual(comment.strip(), comment.strip())
                : new Bilingual(
                        comment.substring(0, bar).strip(),
                        comment.substring(bar + 1).strip());
    }
}
