package vn.quyhoach.tile;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedSql;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.sql.SqlFile;

/**
 * Makes tiles.
 *
 * <p>A coverage has tens of thousands of parcels in a tile of a small scale. Where a pixel is {@link #FULL_DETAIL_METRES}
 * and more it is generalised: parcels below a quarter of a pixel are left out (not those below a whole one: towns are made of them and
 * would be holes), borders are simplified by a quarter of a pixel, and of the attributes only the class stays. Measured
 * on a tile of 20,100 parcels at zoom 9: 289 ms and 649 kB (gzip) before, about 170 ms and 270 kB after. Overlays are few
 * and each may matter: they are always drawn in full.
 */
@Component
class TileReader {

    private static final Set<String> CLASS_ONLY = Set.of("class_code", "class_name");

    /** From zoom 13 of web maps on a pixel is less. */
    private static final double FULL_DETAIL_METRES = 10;

    /**
     * To zoom 11 of web maps a tile has so many rows that a plan of its own, which knows that and asks several processors,
     * is worth its making.
     */
    private static final double MANY_ROWS_METRES = 35;

    private final SqlFile tileSql = SqlFile.of(TileReader.class, "tile");
    private final ReaderDatabase database;
    private final Layers layers;

    /** By layer, pyramid and detail; a text does not change while the service runs. */
    private final Map<String, String> queries = new ConcurrentHashMap<>();

    TileReader(ReaderDatabase database, Layers layers) {
        this.database = database;
        this.layers = layers;
    }

    Tile read(PublishedLayer layer, Selection selection, TileAddress address) {
        boolean generalised = layer.role() == LayerRole.BASE_ZONING && generalises(address);
        String sql = query(layer, address.set(), generalised);
        Function<JdbcClient, byte[]> tile = jdbc -> bind(jdbc.sql(sql), layer, selection, address, generalised)
                .query(byte[].class)
                .single();
        boolean many = generalised && address.pixelMetres() >= MANY_ROWS_METRES;
        return Tile.of(many ? database.ask(tile) : database.askPlanned(tile));
    }

    static boolean generalises(TileAddress address) {
        return address.pixelMetres() >= FULL_DETAIL_METRES;
    }

    String query(PublishedLayer layer, TileMatrixSet set, boolean generalised) {
        return queries.computeIfAbsent(
                layer.id() + set.id() + generalised,
                key -> compose(layer, set, generalised ? CLASS_ONLY : LayerTiles.ATTRIBUTES));
    }

    StatementSpec bind(
            StatementSpec statement,
            PublishedLayer layer,
            Selection selection,
            TileAddress address,
            boolean generalised) {
        double pixel = address.pixelMetres();
        return PublishedSql.bind(statement, selection)
                .param("layer", layer.id())
                .param("z", address.z())
                .param("x", address.x())
                .param("y", address.y())
                .param("smallest", generalised ? pixel * pixel / 4 : null)
                .param("tolerance", generalised ? pixel / 4 : null);
    }

    private String compose(PublishedLayer layer, TileMatrixSet set, Set<String> names) {
        LayerSchema schema = layers.schema(layer);
        String columns = schema.attributes().stream()
                .map(Attribute::name)
                .filter(names::contains)
                .map(name -> "feature." + name)
                .collect(Collectors.joining(", "));
        Bbox pyramid = set.box(0, 0, 0);
        String bounds = "st_makeenvelope(%s, %s, %s, %s, %s)"
                .formatted(
                        pyramid.west(),
                        pyramid.south(),
                        pyramid.east(),
                        pyramid.north(),
                        set.crs().srid());
        // the tables keep the geometry in both systems that tiles are cut in
        String geometry = set.crs().equals(Crs.WEB_MERCATOR) ? "geom_web" : "geom";
        return PublishedSql.text(
                tileSql, layer, schema, Map.of("attributes", columns, "bounds", bounds, "geometry", geometry));
    }
}
