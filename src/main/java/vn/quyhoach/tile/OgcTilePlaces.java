package vn.quyhoach.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Reads which tile an address of OGC API Tiles means: row before column, and only what the tile set's limits hold. */
@Component
class OgcTilePlaces {

    static final String PLACE = "/{tileMatrix}/{tileRow}/{tileCol}";

    private final LayerTiles tiles;

    OgcTilePlaces(LayerTiles tiles) {
        this.tiles = tiles;
    }

    /**
     * Whatever is no number or lies outside is one thing to the caller: there is no such tile.
     *
     * @throws ProblemException {@code TILE_OUTSIDE_LIMITS}
     */
    TileAddress address(List<PublishedLayer> layers, TileMatrixSet set, Map<String, String> place) {
        int[] numbers = Arrays.stream(new String[] {"tileMatrix", "tileRow", "tileCol"})
                .map(name -> place.getOrDefault(name, ""))
                .mapToInt(text -> text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1)
                .toArray();
        boolean there = tiles.limits(layers, set).stream()
                .anyMatch(limits -> limits.matrix() == numbers[0] && limits.hold(numbers[1], numbers[2]));
        if (!there) {
            throw new ProblemException(
                    ProblemCode.TILE_OUTSIDE_LIMITS,
                    Map.of(
                            "tile",
                            place.get("tileMatrix") + "/" + place.get("tileRow") + "/" + place.get("tileCol"),
                            "set",
                            set.id()));
        }
        return new TileAddress(set, numbers[0], numbers[2], numbers[1]);
    }
}
