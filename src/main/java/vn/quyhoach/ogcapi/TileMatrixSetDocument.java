package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.quyhoach.geo.TileMatrixSet;

/** Pyramids of tiles as the JSON encoding of OGC Two Dimensional Tile Matrix Set 2.0 writes them. */
final class TileMatrixSetDocument {

    private static final String WEB_SCALES = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible";

    private record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {}

    private TileMatrixSetDocument() {}

    static String address(TileMatrixSet set, Caller caller) {
        return caller.landing() + "/tileMatrixSets/" + set.id();
    }

    /** The registered name, else where we describe it. */
    static String uri(TileMatrixSet set, Caller caller) {
        String registered = set.registered();
        return registered == null ? address(set, caller) : registered;
    }

    static Map<String, Object> list(Caller caller) {
        String self = caller.landing() + "/tileMatrixSets";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", Link.selfAndAlternate(self, "", caller));
        json.put(
                "tileMatrixSets",
                TileMatrixSet.all().stream().map(set -> entry(set, caller)).toList());
        return json;
    }

    static Map<String, Object> of(TileMatrixSet set, Caller caller) {
        Map<String, Object> json = heading(set, caller);
        json.put("orderedAxes", set.equals(TileMatrixSet.WEB) ? List.of("X", "Y") : List.of("E", "N"));
        if (set.equals(TileMatrixSet.WEB)) {
            json.put("wellKnownScaleSet", WEB_SCALES);
        }
        json.put(
                "tileMatrices",
                IntStream.rangeClosed(0, set.deepest())
                        .mapToObj(matrix -> new Matrix(
                                Integer.toString(matrix),
                                set.scaleDenominator(matrix),
                                set.cellSize(matrix),
                                "topLeft",
                                List.of(set.west(), set.north()),
                                TileMatrixSet.TILE_PIXELS,
                                TileMatrixSet.TILE_PIXELS,
                                set.width(matrix),
                                set.width(matrix)))
                        .toList());
        json.put("links", Link.selfAndAlternate(address(set, caller), "", caller));
        return json;
    }

    private static Map<String, Object> entry(TileMatrixSet set, Caller caller) {
        Map<String, Object> json = heading(set, caller);
        json.put(
                "links",
                List.of(new Link(address(set, caller) + "?f=json", "self", Link.JSON, caller.say(set.title()))));
        return json;
    }

    private static Map<String, Object> heading(TileMatrixSet set, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", set.id());
        json.put("title", caller.say(set.title()));
        json.put("uri", uri(set, caller));
        json.put("crs", set.crs().uri());
        return json;
    }
}
