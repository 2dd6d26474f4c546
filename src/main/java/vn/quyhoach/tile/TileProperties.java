package vn.quyhoach.tile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Vector tiles.
 *
 * @param cacheSize memory for finished tiles
 */
@ConfigurationProperties("quyhoach.tiles")
record TileProperties(@DefaultValue("64MB") DataSize cacheSize) {}
