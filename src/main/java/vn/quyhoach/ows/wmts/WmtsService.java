package vn.quyhoach.ows.wmts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.OwsReport;
import vn.quyhoach.ows.OwsService;
import vn.quyhoach.ows.Versions;
import vn.quyhoach.text.Bilingual;

/** WMTS by names and values; the same answers by path are {@link WmtsPathController}'s. */
@Component
class WmtsService implements OwsService {

    static final String VERSION = "1.0.0";

    private final TileQuestions questions;
    private final PictureTiles tiles;
    private final TileFeatures features;
    private final WmtsCapabilities capabilities;
    private final LayerVersions versions;

    WmtsService(
            TileQuestions questions,
            PictureTiles tiles,
            TileFeatures features,
            WmtsCapabilities capabilities,
            LayerVersions versions) {
        this.questions = questions;
        this.tiles = tiles;
        this.features = features;
        this.capabilities = capabilities;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "WMTS";
    }

    @Override
    public Set<String> namespaces() {
        return Set.of("http://www.opengis.net/wmts/1.0");
    }

    @Override
    public Set<String> ownOperations() {
        return Set.of("GETTILE");
    }

    @Override
    public void answer(OwsCall call, HttpServletResponse response) throws IOException {
        if (call.xml() != null) {
            throw OwsProblems.of(
                    OwsCode.OPERATION_NOT_SUPPORTED,
                    null,
                    new Bilingual("WMTS chỉ nhận KVP và REST.", "WMTS takes KVP and REST only."));
        }
        switch (call.operation()) {
            case "GETCAPABILITIES" -> describe(call, response);
            case "GETTILE" -> tile(call, response);
            case "GETFEATUREINFO" -> {
                requireVersion(call);
                features.answer(call, response);
            }
            default ->
                throw OwsProblems.of(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        call.kvp().find("REQUEST"),
                        new Bilingual("WMTS không có thao tác này.", "WMTS has no such operation."));
        }
    }

    @Override
    public void report(OwsReport report, OwsCall call, HttpServletResponse response) throws IOException {
        OwsReport known =
                report.code() == OwsCode.INVALID_DIMENSION_VALUE ? report.as(OwsCode.INVALID_PARAMETER_VALUE) : report;
        ExceptionReports.newer(known, VERSION, call, response);
    }

    void describe(OwsCall call, HttpServletResponse response) throws IOException {
        Kvp kvp = call.kvp();
        Versions.firstAccepted(List.of(VERSION), kvp.list("ACCEPTVERSIONS"));
        long now = versions.sequence();
        String had = kvp.find("UPDATESEQUENCE");
        if (had != null && (!had.matches("\\d{1,18}") || Long.parseLong(had) > now)) {
            throw OwsProblems.of(
                    OwsCode.INVALID_UPDATE_SEQUENCE,
                    "updateSequence",
                    new Bilingual("updateSequence lớn hơn bản hiện tại.", "updateSequence is beyond the present one."));
        }
        boolean current = had != null && Long.parseLong(had) == now;
        String document = capabilities.write(call, Long.toString(now), current, kvp.list("SECTIONS"));
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
        if (call.notModified("W/\"" + Integer.toHexString(document.hashCode()) + "\"", response)) {
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    void tile(OwsCall call, HttpServletResponse response) throws IOException {
        // 1 what is asked for, and whether it may be
        requireVersion(call);
        TileQuestion question = questions.read(call.kvp());
        if (question.vector()) {
            // they have an address of their own, where they are kept compressed
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, vectorTile(question, call));
            return;
        }
        PictureTiles.Key key = tiles.key(question, call.kvp());
        // 2 what the caller has already
        response.setHeader(HttpHeaders.CACHE_CONTROL, key.isPublic() ? "public, no-cache" : "private, no-cache");
        if (call.notModified(key.etag(), response)) {
            return;
        }
        // 3 the tile
        byte[] tile = tiles.get(key, question);
        response.setContentType(TileQuestions.PNG);
        response.setContentLength(tile.length);
        response.getOutputStream().write(tile);
    }

    private static void requireVersion(OwsCall call) {
        String version = call.version();
        if (version != null && !version.equals(VERSION)) {
            throw OwsProblems.invalid("version", new Bilingual("Cần 1.0.0.", "Expected 1.0.0."));
        }
    }

    private static String vectorTile(TileQuestion question, OwsCall call) {
        String time = call.kvp().find("TIME");
        String address = call.base() + "/ogc/collections/" + question.named().name() + "/tiles/"
                + question.set().id() + "/" + question.matrix() + "/" + question.row() + "/" + question.column();
        return time == null ? address : address + "?datetime=" + URLEncoder.encode(time, StandardCharsets.UTF_8);
    }
}
