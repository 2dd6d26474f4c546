package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.geo.TileMatrixSet.Limits;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Bilingual;

/** Sets of tiles, of one collection or of several: what they hold, where they reach, how to ask for a tile. */
@Component
class TileSetDocument {

    static final String MVT = "application/vnd.mapbox-vector-tile";
    static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    /** What tiles are made of. */
    enum Kind {
        VECTOR("vector", "mvt", MVT, new Bilingual("Ô bản đồ véc-tơ (MVT)", "Vector tiles (MVT)")),
        MAP("map", "png", "image/png", new Bilingual("Ô ảnh bản đồ (PNG)", "Map tiles (PNG)"));

        private final String dataType;
        private final String format;
        private final String mediaType;
        private final Bilingual title;

        Kind(String dataType, String format, String mediaType, Bilingual title) {
            this.dataType = dataType;
            this.format = format;
            this.mediaType = mediaType;
            this.title = title;
        }

        Bilingual title() {
            return title;
        }
    }

    /**
     * Tiles of some layers.
     *
     * @param address where the list of their sets is, without a query
     * @param query what all of their tiles are asked with beside the format, with an ampersand before it; or empty
     */
    record Source(Kind kind, List<PublishedLayer> layers, String title, String address, String query) {

        String set(TileMatrixSet set) {
            return address + "/" + set.id();
        }

        String tile(TileMatrixSet set) {
            return set(set) + "/{tileMatrix}/{tileRow}/{tileCol}?f=" + kind.format + query;
        }
    }

    private record LimitsJson(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    private record BoxJson(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    private final Layers layers;
    private final LayerTiles tiles;

    TileSetDocument(Layers layers, LayerTiles tiles) {
        this.layers = layers;
        this.tiles = tiles;
    }

    Map<String, Object> list(Source source, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("links", Link.selfAndAlternate(source.address(), source.query(), caller));
        json.put(
                "tilesets",
                TileMatrixSet.all().stream()
                        .map(set -> {
                            Map<String, Object> entry = heading(source, set, caller);
                            // the template stands in the set's own description: readers of lists follow every link
                            entry.put("links", List.of(self(source, set), scheme(set, caller)));
                            return entry;
                        })
                        .toList());
        return json;
    }

    Map<String, Object> of(Source source, TileMatrixSet set, Caller caller) {
        Map<String, Object> json = heading(source, set, caller);
        tiles.box(source.layers(), set)
                .ifPresent(box -> json.put(
                        "boundingBox",
                        new BoxJson(
                                List.of(box.west(), box.south()),
                                List.of(box.east(), box.north()),
                                set.crs().uri())));
        json.put(
                "layers",
                source.layers().stream().map(layer -> layer(layer, set, caller)).toList());
        json.put(
                "links",
                List.of(
                        self(source, set),
                        scheme(set, caller),
                        new TemplatedLink(
                                source.tile(set), "item", source.kind().mediaType, caller.say(source.kind().title)),
                        new Link(source.set(set) + "?f=html" + source.query(), "alternate", Link.HTML, "HTML")));
        return json;
    }

    List<Limits> limits(Source source, TileMatrixSet set) {
        return tiles.limits(source.layers(), set);
    }

    private Map<String, Object> heading(Source source, TileMatrixSet set, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", source.title() + " · " + caller.say(set.title()));
        json.put("dataType", source.kind().dataType);
        json.put("crs", set.crs().uri());
        json.put("tileMatrixSetId", set.id());
        json.put("tileMatrixSetURI", TileMatrixSetDocument.uri(set, caller));
        json.put(
                "tileMatrixSetLimits",
                limits(source, set).stream()
                        .map(limits -> new LimitsJson(
                                Integer.toString(limits.matrix()),
                                limits.firstRow(),
                                limits.lastRow(),
                                limits.firstColumn(),
                                limits.lastColumn()))
                        .toList());
        return json;
    }

    private static Link self(Source source, TileMatrixSet set) {
        return new Link(source.set(set) + "?f=json" + source.query(), "self", Link.JSON, source.title());
    }

    private static Link scheme(TileMatrixSet set, Caller caller) {
        return new Link(
                TileMatrixSetDocument.address(set, caller) + "?f=json",
                TILING_SCHEME,
                Link.JSON,
                caller.say(set.title()));
    }

    private Map<String, Object> layer(PublishedLayer layer, TileMatrixSet set, Caller caller) {
        LayerSchema schema = layers.schema(layer);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        json.put("title", caller.say(schema.title()));
        json.put("dataType", "vector");
        json.put("geometryDimension", dimension(layer.geometry()));
        List<Limits> limits = tiles.limits(List.of(layer), set);
        if (!limits.isEmpty()) {
            json.put("minTileMatrix", Integer.toString(limits.get(0).matrix()));
            json.put(
                    "maxTileMatrix",
                    Integer.toString(limits.get(limits.size() - 1).matrix()));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Map.of("type", "integer"));
        LayerTiles.attributes(schema)
                .forEach(attribute -> properties.put(
                        attribute.name(),
                        new TreeMap<>(Map.of(
                                "type",
                                switch (attribute.type()) {
                                    case TEXT, DATE -> "string";
                                    case INTEGER, LONG -> "integer";
                                    case DECIMAL -> "number";
                                    case BOOLEAN -> "boolean";
                                },
                                "title",
                                caller.say(attribute.title())))));
        json.put("propertiesSchema", Map.of("type", "object", "properties", properties));
        return json;
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
        };
    }
}
