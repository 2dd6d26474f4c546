package vn.quyhoach.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;

/** The result of a batch as files; of one that still runs, what there is by now. */
@RestController
class BatchDownloads {

    private final BatchResults results;
    private final JsonMapper json;

    BatchDownloads(BatchResults results, JsonMapper json) {
        this.results = results;
        this.json = json;
    }

    /** @param lang {@code vi} or {@code en}; as the browser asks where it is not given */
    @GetMapping("/api/conformity-check-batches/{id}.xlsx")
    void workbook(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        boolean english = english(lang == null ? locale.getLanguage() : lang, lang != null);
        BatchResults.Standing standing = results.get(id);
        head(response, Workbooks.TYPE, id, "xlsx");
        new BatchWorkbook(english).write(response.getOutputStream(), standing, sink -> results.each(id, false, sink));
    }

    /** The places that were checked and, without a geometry, those that could not be. */
    @GetMapping("/api/conformity-check-batches/{id}.geojson")
    void features(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        results.get(id);
        head(response, "application/geo+json", id, "geojson");
        OutputStream out = response.getOutputStream();
        out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        String[] separator = {"\n"};
        results.each(id, true, row -> {
            try {
                out.write((separator[0] + json.writeValueAsString(feature(row))).getBytes(StandardCharsets.UTF_8));
                separator[0] = ",\n";
            } catch (IOException clientIsGone) {
                throw new UncheckedIOException(clientIsGone);
            }
        });
        out.write("\n]}".getBytes(StandardCharsets.UTF_8));
    }

    /** As a tree, because a feature without a place says so: {@code "geometry": null}. */
    private ObjectNode feature(BatchRow row) {
        ObjectNode properties = json.valueToTree(row);
        properties.remove("geometry");
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", row.row());
        feature.set("geometry", row.geometry());
        feature.set("properties", properties);
        return feature;
    }

    /** What a browser asks for may be any language, what a link names is one of ours. */
    private static boolean english(String language, boolean named) {
        boolean english = language.equals("en");
        if (named && !english && !language.equals("vi")) {
            throw QueryParameters.invalid("lang", language, new Bilingual("Cần vi hoặc en.", "Expected vi or en."));
        }
        return english;
    }

    private static void head(HttpServletResponse response, String type, UUID id, String extension) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("doi-chieu-hang-loat-" + id.toString().substring(0, 8) + "." + extension)
                        .build()
                        .toString());
    }
}
