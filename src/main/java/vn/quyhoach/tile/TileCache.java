package vn.quyhoach.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Finished tiles in memory, bounded by their bytes; a tile asked for twice at once is made once. */
@Component
@EnableConfigurationProperties(TileProperties.class)
class TileCache {

    /** What an entry costs beside its bytes: key, selection, bookkeeping. */
    private static final int ENTRY_BYTES = 400;

    private final Cache<TileKey, Tile> tiles;
    private final TileReader reader;

    TileCache(TileReader reader, TileProperties properties) {
        this.reader = reader;
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(properties.cacheSize().toBytes())
                .weigher((TileKey key, Tile tile) -> tile.gzip().length + ENTRY_BYTES)
                .build();
    }

    Tile get(TileKey key) {
        return tiles.get(key, absent -> reader.read(absent.layer(), absent.selection(), absent.address()));
    }
}
