package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.wms.MapQuestion.Asked;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.StyleStore;

/** A map as a picture. */
@Component
class GetMap implements WmsOperation {

    private final MapQuestions questions;
    private final LayerVersions versions;
    private final StyleStore styles;
    private final MapPainter painter;

    GetMap(MapQuestions questions, LayerVersions versions, StyleStore styles, MapPainter painter) {
        this.questions = questions;
        this.versions = versions;
        this.styles = styles;
        this.painter = painter;
    }

    @Override
    public Set<String> names() {
        return Set.of("GETMAP", "MAP");
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        // 1 what is asked for, and whether it may be
        PictureFormat format = MapFormats.of(call.kvp().get("FORMAT"), MapFormats.MAPS);
        MapQuestion question = questions.read(version, call);
        MapQuestions.tellDay(question, call, response);
        // 2 what the caller has already
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPublic(question) ? "public, no-cache" : "private, no-cache");
        if (!call.http().getMethod().equals(HttpMethod.POST.name())
                && call.notModified(etag(question, format, call), response)) {
            return;
        }
        // 3 the picture
        byte[] picture = painter.picture(question.view(), format);
        response.setContentType(format.mediaType());
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    private static boolean isPublic(MapQuestion question) {
        return question.layers().stream().map(Asked::layer).allMatch(PublishedLayer::isPublic);
    }

    /** The styles are those of the request's text, of the house, which changes with the service only, or brought in. */
    private String etag(MapQuestion question, PictureFormat format, OwsCall call) {
        String contents = question.layers().stream()
                .map(asked -> asked.query().fingerprint() + versions.of(asked.layer()))
                .collect(Collectors.joining());
        List<Object> looks = List.of(
                question.box(),
                question.width(),
                question.height(),
                question.dpi(),
                question.angle(),
                Objects.requireNonNullElse(question.paper(), ""),
                format,
                String.valueOf(call.kvp().find("STYLES")),
                styles.revision(),
                String.valueOf(call.kvp().find("SLD_BODY")));
        return "\"" + Integer.toHexString(contents.hashCode())
                + Integer.toHexString(looks.toString().hashCode()) + "\"";
    }
}
