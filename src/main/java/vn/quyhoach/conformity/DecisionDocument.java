package vn.quyhoach.conformity;

import java.util.HexFormat;
import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Digest;

/** A signed paper as PDF, PNG or JPEG: told by its first bytes, whatever its name says. */
record DecisionDocument(String name, String type, byte[] content) {

    static final int MOST_BYTES = 10 << 20;

    private static final int MOST_CHARACTERS = 200;
    private static final Map<String, String> TYPES = Map.of(
            "255044462d", "application/pdf", // %PDF-
            "89504e470d0a1a0a", "image/png",
            "ffd8ff", "image/jpeg");

    /** @throws ProblemException {@code UPLOAD_TOO_LARGE}, {@code FILE_FORMAT_UNKNOWN} */
    static DecisionDocument of(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (MOST_BYTES >> 20) + " MB"));
        }
        String head = HexFormat.of().formatHex(content, 0, Math.min(content.length, 8));
        String name = safe(fileName);
        String type = TYPES.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FILE_FORMAT_UNKNOWN, Map.of("file", name, "supported", "PDF, PNG, JPEG")));
        return new DecisionDocument(name, type, content);
    }

    String sha256() {
        return Digest.hex(content);
    }

    /** The last part of a path, without what a header or a file system would take for something else. */
    private static String safe(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String kept = last.replaceAll("[\\p{Cntrl}\"*:<>?|]", "_").strip();
        String name = kept.isEmpty() ? "document" : kept;
        return name.length() > MOST_CHARACTERS ? name.substring(name.length() - MOST_CHARACTERS) : name;
    }
}
