package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.text.Bilingual;

/** What the service says of itself: for those who may see a layer, that layer too. */
@Component
class GetCapabilities implements WmsOperation {

    private final Layers layers;
    private final LayerVersions versions;
    private final LayerDetails details;
    private final LegendSizes legends;
    private final StyleStore styles;

    GetCapabilities(
            Layers layers, LayerVersions versions, LayerDetails details, LegendSizes legends, StyleStore styles) {
        this.layers = layers;
        this.versions = versions;
        this.details = details;
        this.legends = legends;
        this.styles = styles;
    }

    @Override
    public Set<String> names() {
        return Set.of("GETCAPABILITIES", "CAPABILITIES");
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        String now = Long.toString(versions.sequence() + styles.revision());
        require(call.kvp().find("UPDATESEQUENCE"), now);
        String document =
                new CapabilitiesWriter(version, call, details, legends, styles.list()).write(now, layers.list());
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
        if (call.notModified("W/\"" + Integer.toHexString(document.hashCode()) + "\"", response)) {
            return;
        }
        response.setContentType(version.capabilitiesType() + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, call.language());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The rule of table 4 in WMS 1.3.0: who has the present one is told so, and nobody can have a later one. */
    private static void require(@Nullable String had, String now) {
        if (had == null) {
            return;
        }
        int order = compare(had, now);
        if (order == 0) {
            throw OwsProblems.of(
                    OwsCode.CURRENT_UPDATE_SEQUENCE,
                    "UPDATESEQUENCE",
                    new Bilingual("Bản đang có là bản mới nhất.", "What you have is current."));
        }
        if (order > 0) {
            throw OwsProblems.of(
                    OwsCode.INVALID_UPDATE_SEQUENCE,
                    "UPDATESEQUENCE",
                    new Bilingual(
                            "UPDATESEQUENCE lớn hơn bản hiện tại " + now + ".",
                            "UPDATESEQUENCE is beyond the present " + now + "."));
        }
    }

    /** By number; what is none stands after all numbers, as its first letter does. */
    private static int compare(String had, String now) {
        if (!had.matches("\\d+")) {
            return had.compareTo(now);
        }
        String plain = had.replaceFirst("^0+(?=\\d)", "");
        return plain.length() == now.length() ? plain.compareTo(now) : Integer.compare(plain.length(), now.length());
    }
}
