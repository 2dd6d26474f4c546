package vn.quyhoach.ogcapi;

import java.util.List;
import vn.quyhoach.ogcapi.OpenApi.Operation;

/** What the interface's description says of tiles; the ids end as OGC API Tiles wants them. */
final class TileOperations {

    private static final String SET = "/{tileMatrixSetId}";
    private static final String PLACE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";

    private TileOperations() {}

    static List<Operation> all(Caller caller) {
        String tag = caller.say("Ô bản đồ", "Tiles");
        String pyramids = caller.say("Lưới ô bản đồ", "Tile matrix sets");
        String pyramid = caller.say("Một lưới ô bản đồ", "A tile matrix set");
        String sets = caller.say("Các bộ ô bản đồ véc-tơ", "Sets of vector tiles");
        String set = caller.say("Một bộ ô bản đồ véc-tơ", "A set of vector tiles");
        String tile = caller.say("Một ô bản đồ véc-tơ", "A vector tile");
        String collection = "/collections/{collectionId}/tiles";
        return List.of(
                operation("/tileMatrixSets", "getTileMatrixSetsList", pyramids, tag, "TileMatrixSets", "f"),
                operation(
                        "/tileMatrixSets" + SET,
                        "getTileMatrixSet",
                        pyramid,
                        tag,
                        "TileMatrixSet",
                        "tileMatrixSetId",
                        "f"),
                operation("/tiles", "dataset.vector.getTileSetsList", sets, tag, "TileSets", "collections", "f"),
                operation(
                        "/tiles" + SET,
                        "dataset.vector.getTileSet",
                        set,
                        tag,
                        "TileSet",
                        "tileMatrixSetId",
                        "collections",
                        "f"),
                operation(
                        "/tiles" + PLACE,
                        "dataset.vector.getTile",
                        tile,
                        tag,
                        "Tile",
                        "tileMatrixSetId",
                        "tileMatrix",
                        "tileRow",
                        "tileCol",
                        "collections",
                        "datetime",
                        "version",
                        "unit",
                        "tileFormat"),
                operation(collection, "collection.vector.getTileSetsList", sets, tag, "TileSets", "collectionId", "f"),
                operation(
                        collection + SET,
                        "collection.vector.getTileSet",
                        set,
                        tag,
                        "TileSet",
                        "collectionId",
                        "tileMatrixSetId",
                        "f"),
                operation(
                        collection + PLACE,
                        "collection.vector.getTile",
                        tile,
                        tag,
                        "Tile",
                        "collectionId",
                        "tileMatrixSetId",
                        "tileMatrix",
                        "tileRow",
                        "tileCol",
                        "datetime",
                        "version",
                        "unit",
                        "class",
                        "tileFormat"));
    }

    private static Operation operation(
            String path, String id, String summary, String tag, String answer, String... parameters) {
        return new Operation(path, id, summary, tag, List.of(parameters), List.of(), answer);
    }
}
