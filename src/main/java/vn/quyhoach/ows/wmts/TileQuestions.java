package vn.quyhoach.ows.wmts;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.NamedLayers.Named;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads which tile is meant; each parameter is refused by its own name. */
@Component
class TileQuestions {

    static final String PNG = "image/png";

    /** Of single layers: the tiles of OGC API Tiles. */
    static final String MVT = "application/vnd.mapbox-vector-tile";

    private final NamedLayers layers;

    TileQuestions(NamedLayers layers) {
        this.layers = layers;
    }

    TileQuestion read(Kvp kvp) {
        Named named = layer(kvp.get("LAYER"));
        String style = kvp.find("STYLE");
        if (style != null && !style.equals(LayerDetails.STYLE)) {
            throw invalid("Style", style, LayerDetails.STYLE);
        }
        String format = kvp.get("FORMAT");
        boolean vector = format.toLowerCase(Locale.ROOT).equals(MVT) && named.isQueryable();
        if (!vector && !format.toLowerCase(Locale.ROOT).equals(PNG)) {
            throw invalid("Format", format, named.isQueryable() ? PNG + ", " + MVT : PNG);
        }
        TileMatrixSet set = set(kvp.get("TILEMATRIXSET"));
        String level = kvp.get("TILEMATRIX");
        if (!level.matches("\\d{1,2}") || Integer.parseInt(level) > set.deepest()) {
            throw invalid("TileMatrix", level, "0 – " + set.deepest());
        }
        int matrix = Integer.parseInt(level);
        return new TileQuestion(
                named,
                vector,
                set,
                matrix,
                place(kvp, "TileRow", set.width(matrix)),
                place(kvp, "TileCol", set.width(matrix)));
    }

    private static TileMatrixSet set(String id) {
        try {
            return TileMatrixSet.of(id);
        } catch (ProblemException e) {
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "TileMatrixSet", e);
        }
    }

    private Named layer(String name) {
        try {
            return layers.get("Layer", name);
        } catch (ProblemException e) {
            // WMTS has no code of its own for it
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "Layer", e);
        }
    }

    private static int place(Kvp kvp, String name, int side) {
        String text = kvp.get(name);
        if (!text.matches("-?\\d{1,18}")) {
            throw Kvp.notANumber(name, text);
        }
        long place = Long.parseLong(text);
        if (place < 0 || place >= side) {
            throw OwsProblems.of(
                    OwsCode.TILE_OUT_OF_RANGE,
                    name,
                    new Bilingual(
                            name + "=" + text + ": cần số từ 0 đến " + (side - 1) + ".",
                            name + "=" + text + ": expected 0 to " + (side - 1) + "."));
        }
        return (int) place;
    }

    private static ProblemException invalid(String name, String value, String expected) {
        return OwsProblems.invalid(
                name,
                new Bilingual(
                        name + "=" + value + ": cần " + expected + ".",
                        name + "=" + value + ": expected " + expected + "."));
    }
}
