package vn.quyhoach.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.geo.TileMatrixSet.Limits;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.text.Bilingual;

/** Makes PMTiles archives: the vector tiles of one layer or of the whole map in a file, for use without a net. */
@Component
public class TileArchives {

    /** So many tiles of single layers are made for one answer: some minutes of one processor. */
    public static final long MOST_TILES = 20_000;

    /** Map libraries enlarge the tiles of the deepest zoom; two zooms more make a file sixteen times as long. */
    private static final int USUAL_ZOOM = 12;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TileReader reader;
    private final TileJson tileJson;
    private final LayerTiles tiles;
    private final LayerExtents extents;
    private final LayerVersions versions;
    private final ApplicationEventPublisher events;

    TileArchives(
            TileReader reader,
            TileJson tileJson,
            LayerTiles tiles,
            LayerExtents extents,
            LayerVersions versions,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.tileJson = tileJson;
        this.tiles = tiles;
        this.extents = extents;
        this.versions = versions;
        this.events = events;
    }

    /**
     * What an archive is to hold.
     *
     * @param layers with the features of each, bottom to top
     * @param box the tiles that touch it, in degrees; null for all
     */
    public record Order(
            String title,
            Map<PublishedLayer, Selection> layers,
            int minZoom,
            int maxZoom,
            @Nullable Bbox box,
            List<Limits> limits) {

        public Order {
            limits = List.copyOf(limits);
        }

        /** How many tiles of single layers must be made at the most. */
        long count() {
            return limits.stream()
                    .mapToLong(zoom -> tilesOf(zoom)
                            * layers.keySet().stream()
                                    .filter(layer -> layer.minZoom() <= zoom.matrix())
                                    .count())
                    .sum();
        }

        static long tilesOf(Limits zoom) {
            return (zoom.lastRow() - zoom.firstRow() + 1L) * (zoom.lastColumn() - zoom.firstColumn() + 1L);
        }
    }

    /**
     * What the words of a request mean: {@code minzoom} and {@code maxzoom}, {@code bbox} in {@code bbox-crs}: tiles that
     * touch it, each whole.
     *
     * @param most tiles that may be made
     * @throws vn.quyhoach.problem.ProblemException {@code PARAMETER_INVALID}
     */
    public Order order(String title, Map<PublishedLayer, Selection> layers, QueryParameters parameters, long most) {
        int max = (int) parameters.number("maxzoom", USUAL_ZOOM, 0, LayerTiles.DEEPEST_ZOOM);
        int min = (int) parameters.number("minzoom", 0, 0, max);
        Bbox box = box(parameters);
        List<Limits> limits = tiles.limits(List.copyOf(layers.keySet()), TileMatrixSet.WEB).stream()
                .filter(zoom -> zoom.matrix() >= min && zoom.matrix() <= max)
                .flatMap(zoom -> inside(zoom, box).stream())
                .toList();
        Order order = new Order(title, layers, min, max, box, limits);
        if (order.count() > most) {
            throw QueryParameters.invalid(
                    "maxzoom",
                    Integer.toString(max),
                    new Bilingual(
                            order.count() + " ô; tối đa " + most + " ô một tệp, hãy giảm maxzoom hoặc lấy từng lớp.",
                            order.count() + " tiles; at most " + most
                                    + " a file: lower maxzoom, or take the layers one by one."));
        }
        return order;
    }

    /**
     * Tells one content from every other: what is asked for, and the state of each layer. Strong, for an archive is kept
     * as long as its parts are asked for.
     */
    String tag(Order order) {
        StringBuilder content = new StringBuilder();
        order.layers()
                .forEach((layer, selection) -> content.append(layer.id())
                        .append(' ')
                        .append(versions.of(layer))
                        .append(' ')
                        .append(selection)
                        .append('\n'));
        content.append(order.title()).append(order.limits()).append(order.box());
        return '"'
                + UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                + '"';
    }

    /**
     * Writes the archive into this file.
     */
    public void write(Order order, Path file) {
        try (PmTilesWriter writer = new PmTilesWriter(file)) {
            for (Limits zoom : order.limits()) {
                for (long[] place : places(zoom).toList()) {
                    Tile tile = tile(order, new TileAddress(zoom.matrix(), (int) place[1], (int) place[2]));
                    if (!tile.isEmpty()) {
                        writer.add(place[0], tile.gzip());
                    }
                }
            }
            writer.finish(JSON.writeValueAsBytes(metadata(order)), order.minZoom(), order.maxZoom(), box(order));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the trail who took it. */
    void announce(Order order, String source) {
        order.layers()
                .keySet()
                .forEach(layer -> events.publishEvent(new AuditedEvent(
                        "layer-exported", "layer:" + layer.id(), Map.of("format", "pmtiles", "source", source))));
    }

    /** Number, column and row of the tiles of a zoom, by their numbers. */
    private static Stream<long[]> places(Limits zoom) {
        long[][] places = new long[(int) Order.tilesOf(zoom)][];
        int i = 0;
        for (int x = zoom.firstColumn(); x <= zoom.lastColumn(); x++) {
            for (int y = zoom.firstRow(); y <= zoom.lastRow(); y++) {
                places[i++] = new long[] {HilbertCurve.number(zoom.matrix(), x, y), x, y};
            }
        }
        return Stream.of(places).sorted((one, other) -> Long.compare(one[0], other[0]));
    }

    /** Of several layers one piece of gzip: readers of archives stop behind the first. */
    private Tile tile(Order order, TileAddress address) {
        List<Tile> parts = order.layers().entrySet().stream()
                .filter(entry -> address.showsFrom(entry.getKey().minZoom()))
                .map(entry -> reader.read(entry.getKey(), entry.getValue(), address))
                .filter(tile -> !tile.isEmpty())
                .toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        parts.forEach(part -> plain.writeBytes(part.plain()));
        return Tile.of(plain.toByteArray());
    }

    private Map<String, Object> metadata(Order order) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", order.title());
        metadata.put("format", "pbf");
        metadata.put("type", "overlay");
        metadata.put("generator", "quyhoach");
        metadata.put(
                "vector_layers",
                order.layers().keySet().stream()
                        .filter(layer -> layer.minZoom() <= order.maxZoom())
                        .map(layer -> tileLayer(layer, order))
                        .toList());
        return metadata;
    }

    private Map<String, Object> tileLayer(PublishedLayer layer, Order order) {
        Map<String, Object> told = new LinkedHashMap<>(tileJson.vectorLayer(layer));
        told.put("minzoom", Math.max(layer.minZoom(), order.minZoom()));
        told.put("maxzoom", order.maxZoom());
        return told;
    }

    private static @Nullable Bbox box(QueryParameters parameters) {
        String text = parameters.find("bbox");
        if (text == null) {
            return null;
        }
        String crs = parameters.find("bbox-crs");
        Bbox box = Bbox.parse(text, crs == null ? Crs.WGS84 : Crs.of(crs));
        return box.crs().equals(Crs.WGS84) ? box : Bbox.of(ground(box, Crs.WGS84), Crs.WGS84);
    }

    /** Nothing for a box far from here. */
    private static Envelope ground(Bbox box, Crs crs) {
        return Geometries.transform(box.ground(), Crs.NATIONAL, crs).getEnvelopeInternal();
    }

    private static Optional<Limits> inside(Limits zoom, @Nullable Bbox box) {
        if (box == null) {
            return Optional.of(zoom);
        }
        Envelope ground = ground(box, Crs.WEB_MERCATOR);
        if (ground.isNull()) {
            return Optional.empty();
        }
        return TileMatrixSet.WEB
                .limits(zoom.matrix(), Bbox.of(ground, Crs.WEB_MERCATOR))
                .map(part -> new Limits(
                        zoom.matrix(),
                        Math.max(zoom.firstRow(), part.firstRow()),
                        Math.min(zoom.lastRow(), part.lastRow()),
                        Math.max(zoom.firstColumn(), part.firstColumn()),
                        Math.min(zoom.lastColumn(), part.lastColumn())))
                .filter(part -> part.firstRow() <= part.lastRow() && part.firstColumn() <= part.lastColumn());
    }

    private Bbox box(Order order) {
        if (order.box() != null) {
            return order.box();
        }
        Optional<Bbox> box = order.layers().keySet().stream()
                .flatMap(layer -> extents.findBox(layer, Crs.WGS84).stream())
                .reduce((one, other) -> new Bbox(
                        Math.min(one.west(), other.west()),
                        Math.min(one.south(), other.south()),
                        Math.max(one.east(), other.east()),
                        Math.max(one.north(), other.north()),
                        Crs.WGS84));
        return box.orElse(new Bbox(-180, -85, 180, 85, Crs.WGS84));
    }
}
