package vn.quyhoach.job;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/** A file as the body of an answer, whole or the one part that was asked for (RFC 9110, 14). */
public final class FileBody {

    private FileBody() {}

    /** The range of a request; null for the whole, also where several ranges are asked, which nobody needs here. */
    public static @Nullable HttpRange range(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.RANGE);
        if (given == null) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(given);
            return ranges.size() == 1 ? ranges.get(0) : null;
        } catch (IllegalArgumentException unreadable) {
            return null; // as the standard says: it is then no range
        }
    }

    /** Writes the body with the headers that tell how long it is and which part. */
    public static void write(HttpServletResponse response, Path file, @Nullable HttpRange range) throws IOException {
        try (FileChannel from = FileChannel.open(file)) {
            long size = from.size();
            long start = 0;
            long end = size;
            if (range != null) {
                try {
                    start = range.getRangeStart(size);
                } catch (IllegalArgumentException behindTheEnd) {
                    start = size;
                }
                if (start >= size) {
                    response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
                    response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                    return;
                }
                end = range.getRangeEnd(size) + 1;
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + (end - 1) + "/" + size);
            }
            response.setContentLengthLong(end - start);
            WritableByteChannel out = Channels.newChannel(response.getOutputStream());
            while (start < end) {
                start += from.transferTo(start, end - start, out);
            }
        }
    }
}
