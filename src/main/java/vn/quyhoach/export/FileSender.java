package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;
import vn.quyhoach.export.Downloads.Download;
import vn.quyhoach.export.Downloads.Question;
import vn.quyhoach.job.FileBody;
import vn.quyhoach.security.CurrentUser;

/**
 * Answers with a file that is made for the answer. A download that broke goes on where it was with {@code Range}, best
 * with the {@code ETag} in {@code If-Range}.
 */
@Component
class FileSender {

    private final Downloads downloads;

    /** Media types that are packed on the way to whoever can unpack them. */
    private final List<String> packed;

    FileSender(Downloads downloads, @Value("${server.compression.mime-types:}") List<String> packed) {
        this.downloads = downloads;
        this.packed = packed;
    }

    /**
     * @param source the address that was asked: with the caller it says which broken download goes on
     * @param maker writes the file; asked only if no part of it is there
     */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String mediaType,
            String fileName,
            String source,
            Supplier<Path> maker)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        if (isPacked(mediaType, request)) {
            // what is packed while it is sent has no bytes to count, and so no rest to ask for
            Path file = maker.get();
            try {
                FileBody.write(response, file, null);
            } finally {
                Exports.delete(file);
            }
            return;
        }
        Question question = new Question(CurrentUser.get(), source);
        HttpRange range = FileBody.range(request);
        Download begun = range == null
                ? null
                : downloads
                        .find(question, request.getHeader(HttpHeaders.IF_RANGE))
                        .orElse(null);
        Download download = begun == null ? downloads.keep(question, maker.get()) : begun;
        response.setHeader(HttpHeaders.ETAG, download.tag());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        FileBody.write(response, download.file(), begun == null ? null : range);
        if (begun == null) {
            downloads.forget(download);
        }
    }

    private boolean isPacked(String mediaType, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.contains("gzip")
                && packed.contains(mediaType.split(";", 2)[0]);
    }
}
