package vn.quyhoach.ingest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Words;

/** One row in the text form of COPY: columns by tab, null as {@code \N}, five characters escaped. */
final class CopyLine {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder line = new StringBuilder();

    CopyLine number(long value) {
        separate();
        line.append(value);
        return this;
    }

    /** A text as it is kept: composed, without blanks around it; PostgreSQL knows no character of code 0. */
    CopyLine text(@Nullable String value) {
        String kept = Words.kept(value == null ? null : value.replace("\u0000", ""));
        return kept == null ? nothing() : raw(kept);
    }

    CopyLine raw(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return this;
    }

    CopyLine ewkb(byte @Nullable [] bytes) {
        if (bytes == null) {
            return nothing();
        }
        separate();
        for (byte b : bytes) {
            line.append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
        }
        return this;
    }

    byte[] bytes() {
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        return bytes;
    }

    private CopyLine nothing() {
        separate();
        line.append("\\N");
        return this;
    }

    private void separate() {
        if (!line.isEmpty()) {
            line.append('\t');
        }
    }
}
