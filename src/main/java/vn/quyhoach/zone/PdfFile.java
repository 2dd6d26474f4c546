package vn.quyhoach.zone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Tells a whole PDF by its head and its end, whatever its name says: one that was cut off on the way has no end. */
final class PdfFile {

    static final long MOST_BYTES = 50L << 20;

    private static final String HEAD = "%PDF-";
    private static final String END = "%%EOF";

    /** Programs write line ends, and some of them padding, behind the end. */
    private static final int TAIL = 1024;

    private PdfFile() {}

    /** @throws ProblemException {@code UPLOAD_TOO_LARGE}, {@code FILE_FORMAT_UNKNOWN}, {@code FILE_UNREADABLE} */
    static long require(Path file, String name) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            requireLength(length);
            if (!read(bytes, 0, HEAD.length()).equals(HEAD)) {
                throw new ProblemException(ProblemCode.FILE_FORMAT_UNKNOWN, Map.of("file", name, "supported", "PDF"));
            }
            if (!read(bytes, Math.max(0, length - TAIL), TAIL).contains(END)) {
                throw new ProblemException(ProblemCode.DOCUMENT_CUT_OFF, Map.of("file", name));
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the bytes are looked at. */
    static void requireLength(long length) {
        if (length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (MOST_BYTES >> 20) + " MB"));
        }
    }

    private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
        byte[] part = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
