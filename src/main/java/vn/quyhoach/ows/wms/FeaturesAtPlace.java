package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.NamedLayers.Named;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.place.InfoFormat;
import vn.quyhoach.ows.place.Place;
import vn.quyhoach.ows.place.PlaceWriter;
import vn.quyhoach.ows.wms.MapQuestion.Asked;
import vn.quyhoach.text.Bilingual;

/** GetFeatureInfo: what was painted at a place of a map. */
@Component
class FeaturesAtPlace implements WmsOperation {

    private final MapQuestions questions;
    private final NamedLayers layers;
    private final PlaceWriter writer;

    FeaturesAtPlace(MapQuestions questions, NamedLayers layers, PlaceWriter writer) {
        this.questions = questions;
        this.layers = layers;
        this.writer = writer;
    }

    @Override
    public Set<String> names() {
        return Set.of("GETFEATUREINFO", "FEATURE_INFO");
    }

    static List<String> formats() {
        return InfoFormat.mediaTypes();
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        // 1 what is asked for, and whether it may be
        Kvp kvp = call.kvp();
        List<PublishedLayer> asked = queryLayers(kvp);
        InfoFormat format = InfoFormat.of(kvp.find("INFO_FORMAT"));
        MapQuestion question = questions.read(version, call);
        int count = kvp.number("FEATURE_COUNT", 1, 1, MapLimits.MAX_FEATURES);
        Place place = new Place(
                question.box(),
                question.width(),
                question.height(),
                question.angle(),
                pixel(version, kvp, true, question.width()),
                pixel(version, kvp, false, question.height()));
        // 2 one query a layer, in the order of the request
        List<FeatureQuery> queries = new ArrayList<>();
        for (PublishedLayer layer : asked) {
            Asked painted = question.layers().stream()
                    .filter(candidate -> candidate.layer().equals(layer))
                    .findFirst()
                    .orElseThrow(() -> notPainted(layer));
            queries.add(painted.query()
                    .in(place.around(layer.geometry(), kvp))
                    .page(null, 0, count)
                    .as(format.crs(question.box().crs())));
        }
        // 3 the answer
        MapQuestions.tellDay(question, call, response);
        writer.answer(queries, format, call, response);
    }

    private List<PublishedLayer> queryLayers(Kvp kvp) {
        List<String> names = kvp.list("QUERY_LAYERS");
        if (names.isEmpty()) {
            throw OwsProblems.missing("QUERY_LAYERS");
        }
        if (names.size() > MapLimits.MAX_LAYERS) {
            throw OwsProblems.invalid(
                    "QUERY_LAYERS",
                    new Bilingual(
                            "Tối đa " + MapLimits.MAX_LAYERS + " lớp.",
                            "At most " + MapLimits.MAX_LAYERS + " layers."));
        }
        return layers.get("QUERY_LAYERS", names).stream()
                .map(FeaturesAtPlace::requireQueryable)
                .distinct()
                .toList();
    }

    private static PublishedLayer requireQueryable(Named named) {
        if (!named.isQueryable()) {
            throw OwsProblems.of(
                    OwsCode.LAYER_NOT_QUERYABLE,
                    "QUERY_LAYERS",
                    new Bilingual(
                            "Không hỏi được \"" + named.name() + "\"; hãy chọn từng lớp.",
                            "\"" + named.name() + "\" cannot be asked; choose single layers."));
        }
        return named.layer();
    }

    private static vn.quyhoach.problem.ProblemException notPainted(PublishedLayer layer) {
        return OwsProblems.of(
                OwsCode.LAYER_NOT_DEFINED,
                "QUERY_LAYERS",
                new Bilingual(
                        "Lớp \"" + layer.id() + "\" của QUERY_LAYERS không có trong LAYERS.",
                        "The layer \"" + layer.id() + "\" of QUERY_LAYERS is not among LAYERS."));
    }

    private static double pixel(WmsVersion version, Kvp kvp, boolean across, int side) {
        String text = version.pixel(kvp, across);
        String name = version.isLatest() ? (across ? "I" : "J") : (across ? "X" : "Y");
        if (text == null) {
            throw OwsProblems.of(
                    OwsCode.INVALID_POINT, name, new Bilingual("Thiếu " + name + ".", name + " is missing."));
        }
        Integer pixel = whole(text);
        if (pixel == null || pixel < 0 || pixel >= side) {
            throw OwsProblems.of(
                    OwsCode.INVALID_POINT,
                    name,
                    new Bilingual(
                            name + "=" + text + ": cần số nguyên từ 0 đến " + (side - 1) + ".",
                            name + "=" + text + ": expected a whole number from 0 to " + (side - 1) + "."));
        }
        return pixel + 0.5;
    }

    private static @Nullable Integer whole(String text) {
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
