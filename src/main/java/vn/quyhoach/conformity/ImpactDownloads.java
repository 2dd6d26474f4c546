package vn.quyhoach.conformity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

/** The impact of a draft as files, by the id of its job. */
@RestController
class ImpactDownloads {

    private final ImpactResults results;
    private final JsonMapper json;

    ImpactDownloads(ImpactResults results, JsonMapper json) {
        this.results = results;
        this.json = json;
    }

    /** @param lang {@code vi}, as when it is not given, or {@code en} */
    @GetMapping("/api/plan-impacts/{job}.xlsx")
    void workbook(
            @PathVariable UUID job, @RequestParam(required = false) @Nullable String lang, HttpServletResponse response)
            throws IOException {
        boolean english = english(lang);
        Impacts.ImpactSummary summary = results.summary(job);
        head(response, Workbooks.TYPE, summary, "xlsx");
        new ImpactWorkbook(english).write(response.getOutputStream(), summary, sink -> results.each(job, sink));
    }

    /** The pieces of all places, each with whose it is and what changes; in degrees. */
    @GetMapping("/api/plan-impacts/{job}.geojson")
    void pieces(@PathVariable UUID job, HttpServletResponse response) throws IOException {
        head(response, "application/geo+json", results.summary(job), "geojson");
        OutputStream out = response.getOutputStream();
        out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        String[] separator = {"\n"};
        results.each(job, row -> {
            ImpactChange change = row.change();
            if (change == null) {
                return;
            }
            for (ImpactPiece piece : change.pieces()) {
                String feature = json.writeValueAsString(feature(row.subject(), change, piece));
                out.write((separator[0] + feature).getBytes(StandardCharsets.UTF_8));
                separator[0] = ",\n";
            }
        });
        out.write("\n]}".getBytes(StandardCharsets.UTF_8));
    }

    /** As a tree, because a feature without a place says so: {@code "geometry": null}. */
    private ObjectNode feature(ImpactSubject subject, ImpactChange change, ImpactPiece piece) {
        ObjectNode properties = json.valueToTree(subject);
        properties.put("verdictBefore", change.before().name());
        properties.put("verdictAfter", change.after().name());
        ObjectNode own = json.valueToTree(piece);
        own.remove("geometry");
        properties.set("piece", own.remove("kind"));
        properties.setAll(own);
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.set("geometry", piece.geometry());
        feature.set("properties", properties);
        return feature;
    }

    private static boolean english(@Nullable String lang) {
        if (lang == null || lang.equals("vi")) {
            return false;
        }
        if (lang.equals("en")) {
            return true;
        }
        throw QueryParameters.invalid("lang", lang, new Bilingual("Cần vi hoặc en.", "Expected vi or en."));
    }

    private static void head(
            HttpServletResponse response, String type, Impacts.ImpactSummary summary, String extension) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("tac-dong-" + summary.plan() + "-" + summary.version() + "." + extension)
                        .build()
                        .toString());
    }
}
