package vn.quyhoach.vectorfile;

import org.jspecify.annotations.Nullable;

/**
 * What a caller knows about a file that the file does not say.
 *
 * @param encoding of its texts, as {@link TextEncoding#NAMES} or another name that is known
 */
public record ReadingHints(@Nullable String encoding) {

    public static final ReadingHints NONE = new ReadingHints(null);
}
