package vn.quyhoach.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files as Vietnamese offices save them: UTF-8, "Unicode text" of a spreadsheet, or Windows-1258. */
public final class OfficeText {

    private OfficeText() {}

    /** Empty for what is no text. */
    public static Optional<String> of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.of(new String(bytes, Charset.forName("windows-1258")));
        }
    }
}
