package vn.quyhoach.ogcapi;

import java.util.ArrayList;
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
        List<Operation> operations = new ArrayList<>(List.of(
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
                        "tileFormat")));
        operations.addAll(ofCollection("vector", "/tiles", new String[] {sets, set, tile}, tag, "Tile", "tileFormat"));
        operations.addAll(ofCollection(
                "map",
                "/map/tiles",
                new String[] {
                    caller.say("Các bộ ô ảnh bản đồ", "Sets of map tiles"),
                    caller.say("Một bộ ô ảnh bản đồ", "A set of map tiles"),
                    caller.say("Một ô ảnh bản đồ", "A map tile")
                },
                tag,
                "MapTile",
                "mapTileFormat"));
        return operations;
    }

    /** @param summaries of the list, of a set and of a tile */
    private static List<Operation> ofCollection(
            String kind, String path, String[] summaries, String tag, String answer, String format) {
        String all = "/collections/{collectionId}" + path;
        String id = "collection." + kind + ".";
        return List.of(
                operation(all, id + "getTileSetsList", summaries[0], tag, "TileSets", "collectionId", "f"),
                operation(
                        all + SET,
                        id + "getTileSet",
                        summaries[1],
                        tag,
                        "TileSet",
                        "collectionId",
                        "tileMatrixSetId",
                        "f"),
                operation(
                        all + PLACE,
                        id + "getTile",
                        summaries[2],
                        tag,
                        answer,
                        "collectionId",
                        "tileMatrixSetId",
                        "tileMatrix",
                        "tileRow",
                        "tileCol",
                        "datetime",
                        "version",
                        "unit",
                        "class",
                        format));
    }

    private static Operation operation(
            String path, String id, String summary, String tag, String answer, String... parameters) {
        return new Operation(path, id, summary, tag, List.of(parameters), List.of(), answer);
    }
}
