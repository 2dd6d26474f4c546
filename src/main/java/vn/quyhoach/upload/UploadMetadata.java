package vn.quyhoach.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What a sender says of a file: {@code filename aOG7kyBzxqEuemlw,filetype …}, the values in base64. */
record UploadMetadata(String header, String fileName) {

    private static final String HEADER = "Upload-Metadata";
    private static final int MOST = 4_000;
    private static final int LONGEST_NAME = 255;

    /** @throws ProblemException {@code PARAMETER_INVALID} */
    static UploadMetadata of(@Nullable String header) {
        String given = header == null ? "" : header.strip();
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : given.isEmpty() ? new String[0] : given.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            boolean odd = given.length() > MOST || !parts[0].matches("[!-+\\--~]{1,100}");
            String value = odd ? null : decoded(parts.length == 1 ? "" : parts[1].strip());
            if (value == null || values.put(parts[0], value) != null) {
                throw new ProblemException(
                        ProblemCode.PARAMETER_INVALID,
                        Map.of(
                                "parameter",
                                HEADER,
                                "value",
                                given.substring(0, Math.min(200, given.length())),
                                "reason",
                                new Bilingual(
                                        "Cần các cặp \"tên giá-trị-base64\" cách nhau bằng dấu phẩy; giá trị là UTF-8.",
                                        "Pairs of a key and a value in base64 (of UTF-8) are needed, with commas between.")));
            }
        }
        return new UploadMetadata(given, name(values.getOrDefault("filename", values.getOrDefault("name", ""))));
    }

    private static @Nullable String decoded(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(text)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return null;
        }
    }

    /** The last part of a path, without what no name has. */
    private static String name(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(name.replaceAll("\\p{Cntrl}", ""), Normalizer.Form.NFC)
                .strip();
        int cut = Math.max(0, plain.length() - LONGEST_NAME); // the end tells the format
        return plain.isEmpty() || plain.matches("\\.+") ? "file" : plain.substring(cut);
    }
}
