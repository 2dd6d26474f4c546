package vn.quyhoach.layer;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Digest;

/** A short mark of what records say of themselves; equal in every process, and small where the records are large. */
final class Fingerprint {

    private static final int DIGITS = 32;

    private Fingerprint() {}

    static String of(@Nullable Object... parts) {
        return Digest.hex(Stream.of(parts).map(String::valueOf).toList()).substring(0, DIGITS);
    }
}
