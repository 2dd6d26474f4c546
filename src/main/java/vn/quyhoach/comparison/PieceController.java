package vn.quyhoach.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Bilingual;

/**
 * {@code GET /api/plan-comparisons.geojson?from=1&to=2&resolution=50}: the changed pieces for a map, streamed as the
 * database finds them.
 */
@RestController
@KnownParameters(
        value = {"from", "to", "layer", "unit", "level", "date", PieceController.RESOLUTION},
        required = {"from", "to"})
class PieceController {

    /** More than that a map in a browser does not bear; the document says that it ends there. */
    static final int MOST_PIECES = 50_000;

    static final String RESOLUTION = "resolution";
    private static final double COARSEST_METRES = 10_000;

    private final PlanComparisons comparisons;

    PieceController(PlanComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping("/api/plan-comparisons.geojson")
    void pieces(QueryParameters parameters, HttpServletResponse response) throws IOException {
        double tolerance = metres(parameters.find(RESOLUTION));
        Document document = new Document(response);
        comparisons.changedPieces(parameters, tolerance, document::write);
        document.end();
    }

    /** Metres a pixel; 0, which leaves the pieces as they are, when not given. */
    private static double metres(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            double metres = Double.parseDouble(text);
            if (metres >= 0 && metres <= COARSEST_METRES) {
                return metres;
            }
        } catch (NumberFormatException e) {
            throw notMetres(text);
        }
        throw notMetres(text);
    }

    private static RuntimeException notMetres(String text) {
        return QueryParameters.invalid(
                RESOLUTION,
                text,
                new Bilingual("Cần số mét mỗi điểm ảnh, từ 0 đến 10000.", "Expected metres a pixel, 0 to 10000."));
    }

    /** Begins with the first feature, so that a problem before it is still answered as one. */
    private static final class Document {

        private final HttpServletResponse response;
        private @Nullable OutputStream out;
        private long written;
        private boolean cut;
        private boolean gone;

        Document(HttpServletResponse response) {
            this.response = response;
        }

        boolean write(String feature) {
            if (written == MOST_PIECES) {
                cut = true;
                return false;
            }
            try {
                begun().write(((written == 0 ? "\n" : ",\n") + feature).getBytes(StandardCharsets.UTF_8));
            } catch (IOException clientIsGone) {
                gone = true;
                return false;
            }
            written++;
            return true;
        }

        void end() throws IOException {
            if (!gone) {
                begun().write(("\n],\"numberReturned\":" + written + ",\"truncated\":" + cut + "}")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        private OutputStream begun() throws IOException {
            OutputStream open = out;
            if (open == null) {
                response.setContentType("application/geo+json");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                open = response.getOutputStream();
                open.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
                out = open;
            }
            return open;
        }
    }
}
