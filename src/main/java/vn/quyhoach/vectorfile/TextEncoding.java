package vn.quyhoach.vectorfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.letters.Alphabet;

/**
 * How the texts of a layer are written, and how that was found.
 *
 * @param name the encoding the texts were read in, such as {@code TCVN3}
 * @param basis why
 * @param stated what the file says of itself; null when it says nothing
 * @param words with marked letters, and how many of them are Vietnamese syllables when read so
 * @param example one of the texts as read; empty when all are ASCII
 */
public record TextEncoding(
        String name, Basis basis, @Nullable String stated, long words, long syllables, String example) {

    /** For people: the encodings a caller may name; any other of one byte a letter goes too. */
    public static final List<String> NAMES = List.of("UTF-8", "windows-1258", "TCVN3", "VNI-Windows");

    /** What an encoding was decided by. */
    public enum Basis {
        /** Nothing but ASCII: it makes no difference. */
        PLAIN,
        /** The caller said so and the texts agree. */
        DECLARED,
        /** The file says so and the texts agree. */
        STATED,
        /** The file says nothing, the texts are of this alphabet and no other. */
        FOUND,
        /** The file says something that its texts contradict: they are of this alphabet and no other. */
        CONTRADICTED,
        /** The caller or the file says so, though the texts make little Vietnamese. */
        UNPROVEN,
        /** Nobody says it and the texts do not tell. */
        UNDECIDED
    }

    /** Whether somebody may ask for texts to be read so. */
    public static boolean isKnown(String name) {
        return Alphabet.named(name).isPresent();
    }
}
