package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/** Maps of one layer or of several, painted in their styles (OGC API Maps Part 1). */
@RestController
class MapController {

    /** Of the formats only these: a browser shows them, and so says the standard. */
    private static final List<PictureFormat> FORMATS =
            List.of(PictureFormat.PNG, PictureFormat.JPEG, PictureFormat.WEBP, PictureFormat.SVG, PictureFormat.PDF);

    private static final double USUAL_MILLIMETRES = 0.28;

    private final Layers layers;
    private final LayerExtents extents;
    private final Selections selections;
    private final Styles styles;
    private final MapPainter painter;
    private final Answers answers;

    MapController(
            Layers layers,
            LayerExtents extents,
            Selections selections,
            Styles styles,
            MapPainter painter,
            Answers answers) {
        this.layers = layers;
        this.extents = extents;
        this.selections = selections;
        this.styles = styles;
        this.painter = painter;
        this.answers = answers;
    }

    /** The layers that are on by default, or those of {@code collections}, bottom to top. */
    @GetMapping("/ogc/map")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        QueryParameters parameters = parameters(request, "collections");
        String named = parameters.find("collections");
        List<PublishedLayer> shown = named == null
                ? layers.list().stream()
                        .filter(PublishedLayer::visibleByDefault)
                        .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                        .toList()
                : Arrays.stream(named.split(",", -1)).map(layers::get).toList();
        return map(shown, styles::paintable, parameters, request);
    }

    @GetMapping("/ogc/collections/{collectionId}/map")
    ResponseEntity<byte[]> one(@PathVariable("collectionId") String id, HttpServletRequest request) {
        return map(List.of(layers.get(id)), styles::paintable, parameters(request), request);
    }

    @GetMapping("/ogc/collections/{collectionId}/styles/{styleId}/map")
    ResponseEntity<byte[]> styled(
            @PathVariable("collectionId") String id,
            @PathVariable("styleId") String style,
            HttpServletRequest request) {
        PublishedLayer layer = layers.get(id);
        PaintableStyle look = styles.paintable(layer, style)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", id + "/styles/" + style)));
        return map(List.of(layer), any -> look, parameters(request), request);
    }

    private static QueryParameters parameters(HttpServletRequest request, String... more) {
        List<String> names = new ArrayList<>(MapFrame.PARAMETERS);
        names.addAll(List.of("f", "bgcolor", "transparent"));
        names.addAll(Selections.PARAMETERS);
        names.addAll(List.of(more));
        return QueryParameters.of(request.getParameterMap(), names);
    }

    private ResponseEntity<byte[]> map(
            List<PublishedLayer> shown,
            Function<PublishedLayer, PaintableStyle> look,
            QueryParameters parameters,
            HttpServletRequest request) {
        PictureFormat format = format(parameters.find("f"), request.getHeader("Accept"));
        MapFrame frame = MapFrame.read(parameters, crs -> whole(shown, crs));
        List<MapLayer> painted = shown.stream()
                .map(layer ->
                        new MapLayer(FeatureQuery.of(layer, selections.read(layer, parameters)), look.apply(layer)))
                .toList();
        MapView view = MapView.of(painted, frame.box(), frame.width(), frame.height())
                .at(MapView.USUAL_DPI * USUAL_MILLIMETRES / frame.millimetres())
                .on(background(parameters, format));
        Caller caller = LandingController.caller(request, Representation.JSON);
        ResponseEntity<byte[]> answer = answers.bytes(caller, format.mediaType(), painter.picture(view, format));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Content-Crs", "<" + frame.box().crs().uri() + ">")
                .header("Content-Bbox", frame.corners())
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Crs, Content-Bbox")
                .body(answer.getBody());
    }

    private Bbox whole(List<PublishedLayer> shown, Crs crs) {
        return shown.stream()
                .flatMap(layer -> extents.findBox(layer, crs).stream())
                .reduce((one, other) -> new Bbox(
                        Math.min(one.west(), other.west()),
                        Math.min(one.south(), other.south()),
                        Math.max(one.east(), other.east()),
                        Math.max(one.north(), other.north()),
                        crs))
                .orElseThrow(() -> QueryParameters.invalid(
                        "bbox",
                        "",
                        new Bilingual("Lớp chưa có đối tượng: hãy cho khung.", "The layer is empty: give a box.")));
    }

    /** What {@code f} names, else the first that the caller accepts. */
    private static PictureFormat format(@Nullable String f, @Nullable String accept) {
        String supported =
                String.join(", ", FORMATS.stream().map(PictureFormat::extension).toList());
        if (f != null) {
            String name = f.equals("jpeg") ? "jpg" : f;
            return Stream.concat(PictureFormat.ofExtension(name).stream(), PictureFormat.ofMediaType(name).stream())
                    .findFirst()
                    .orElseThrow(() -> QueryParameters.invalid(
                            "f", f, new Bilingual("Cần " + supported + ".", "Expected " + supported + ".")));
        }
        return Representation.wishes(accept).stream()
                .flatMap(wish -> FORMATS.stream()
                        .filter(format -> Representation.includes(
                                wish, org.springframework.http.MediaType.parseMediaType(format.mediaType()))))
                .findFirst()
                // a browser's address bar asks for a page first, and is content with a picture
                .orElse(PictureFormat.PNG);
    }

    private static @Nullable Color background(QueryParameters parameters, PictureFormat format) {
        String transparent = parameters.find("transparent");
        String given = parameters.find("bgcolor");
        if (transparent != null && !transparent.equals("true") && !transparent.equals("false")) {
            throw QueryParameters.invalid(
                    "transparent", transparent, new Bilingual("Cần true hoặc false.", "Expected true or false."));
        }
        Color paper = Color.WHITE;
        if (given != null) {
            String hex = given.replaceFirst("^(0x|#)", "");
            if (!hex.matches("[0-9a-fA-F]{6}")) {
                throw QueryParameters.invalid(
                        "bgcolor", given, new Bilingual("Cần dạng 0xRRGGBB.", "Expected 0xRRGGBB."));
            }
            paper = new Color(Integer.parseInt(hex, 16));
        }
        // the standard: see-through unless a colour is asked for
        boolean through = transparent == null ? given == null : transparent.equals("true");
        return through && format.canBeTransparent() ? null : paper;
    }
}
