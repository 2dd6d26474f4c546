package vn.quyhoach.ows.wmts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.TimeChoices;
import vn.quyhoach.ows.place.InfoFormat;
import vn.quyhoach.ows.place.Place;
import vn.quyhoach.ows.place.PlaceWriter;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** GetFeatureInfo: what was painted at a place of a tile. */
@Component
class TileFeatures {

    /** As WMS, but for the name that only clients of WMS before 1.3 know. */
    static final List<InfoFormat> FORMATS = Arrays.stream(InfoFormat.values())
            .filter(format -> format != InfoFormat.CLASSIC_GML)
            .toList();

    /** WMTS has no parameter for it. */
    private static final int MOST_FEATURES = 10;

    private final TileQuestions questions;
    private final TimeChoices times;
    private final PlaceWriter writer;

    TileFeatures(TileQuestions questions, TimeChoices times, PlaceWriter writer) {
        this.questions = questions;
        this.times = times;
        this.writer = writer;
    }

    void answer(OwsCall call, HttpServletResponse response) throws IOException {
        Kvp kvp = call.kvp();
        TileQuestion tile = questions.read(kvp);
        if (!tile.named().isQueryable()) {
            throw OwsProblems.invalid(
                    "Layer",
                    new Bilingual(
                            "Không hỏi được \"" + tile.named().name() + "\"; hãy chọn từng lớp.",
                            "\"" + tile.named().name() + "\" cannot be asked; choose single layers."));
        }
        PublishedLayer layer = tile.named().layer();
        InfoFormat format = format(kvp.get("InfoFormat"));
        Place place = new Place(
                tile.set().box(tile.matrix(), tile.row(), tile.column()),
                TileMatrixSet.TILE_PIXELS,
                TileMatrixSet.TILE_PIXELS,
                0,
                pixel(kvp, "I"),
                pixel(kvp, "J"));
        FeatureQuery query = FeatureQuery.of(layer, times.read(layer, kvp))
                .in(place.around(layer.geometry(), kvp))
                .page(null, 0, MOST_FEATURES)
                .as(format.crs(tile.set().crs()));
        writer.answer(List.of(query), format, call, response);
    }

    private static InfoFormat format(String name) {
        try {
            return InfoFormat.of(name);
        } catch (ProblemException e) {
            // WMTS has no code of its own for it
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "InfoFormat", e);
        }
    }

    /** The middle of the pixel. */
    private static double pixel(Kvp kvp, String name) {
        String text = kvp.get(name);
        if (!text.matches("-?\\d{1,9}")) {
            throw Kvp.notANumber(name, text);
        }
        int pixel = Integer.parseInt(text);
        if (pixel < 0 || pixel >= TileMatrixSet.TILE_PIXELS) {
            String most = Integer.toString(TileMatrixSet.TILE_PIXELS - 1);
            throw OwsProblems.of(
                    OwsCode.POINT_I_J_OUT_OF_RANGE,
                    name,
                    new Bilingual(
                            name + "=" + text + ": cần số từ 0 đến " + most + ".",
                            name + "=" + text + ": expected 0 to " + most + "."));
        }
        return pixel + 0.5;
    }
}
