package vn.quyhoach.job;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The result of a job that is a file, whole or the part that is asked for by {@code Range}. It never changes, so that
 * its tag is the job's name, and a part that is asked for with {@code If-Range} of another file is answered by the whole.
 */
@RestController
class JobFileController {

    private final JobResults results;

    JobFileController(JobResults results) {
        this.results = results;
    }

    @GetMapping("/api/jobs/{id}/file")
    void file(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        JobFile file = results.file(id);
        String tag = "\"" + id + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.setContentLengthLong(file.length());
            return;
        }
        String wanted = request.getHeader(HttpHeaders.IF_RANGE);
        boolean same = wanted == null || wanted.equals(tag);
        FileBody.write(response, file.path(), same ? FileBody.range(request) : null);
    }
}
