package vn.quyhoach.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;

/**
 * Reads the features of any published layer, for every service that writes them. Rows are streamed: one page of them is
 * in memory at a time, and the geometry leaves the database in the form the wire wants.
 */
@Component
public class FeatureReader {

    /** 1e-9 degrees is 0.1 mm, 1e-3 metres is 1 mm: the precision that is promised. */
    private static final int DEGREE_DECIMALS = 9;

    private static final int METRE_DECIMALS = 3;

    private final SqlFile geoJsonSql = SqlFile.of(FeatureReader.class, "features_geojson");
    private final SqlFile rowsSql = SqlFile.of(FeatureReader.class, "features_rows");
    private final SqlFile countSql = SqlFile.of(FeatureReader.class, "count");
    private final SqlFile extentSql = SqlFile.of(FeatureReader.class, "extent");
    private final ReaderDatabase database;
    private final Layers layers;
    private final JsonMapper json;

    FeatureReader(ReaderDatabase database, Layers layers, JsonMapper json) {
        this.database = database;
        this.layers = layers;
        this.json = json;
    }

    /**
     * A feature as the text of a GeoJSON object.
     *
     * @param text coordinates in the axis order of the query's system, as its authority writes them
     */
    public record GeoJsonFeature(long id, String text) {}

    /** Hands each feature to the sink, by ascending id. */
    public void stream(FeatureQuery query, Consumer<GeoJsonFeature> sink) {
        read(query, null, sink);
    }

    /** One feature, whatever its validity. */
    public Optional<GeoJsonFeature> find(PublishedLayer layer, long id, Crs crs) {
        List<GeoJsonFeature> found = new ArrayList<>();
        read(FeatureQuery.of(layer, Selection.ALL).as(crs).page(null, 0, 1), id, found::add);
        return found.stream().findFirst();
    }

    /**
     * One feature, whatever its validity.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    public GeoJsonFeature get(PublishedLayer layer, long id, Crs crs) {
        return find(layer, id, crs)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", layer.id() + "/" + id)));
    }

    /** Hands each feature to the sink as columns, by ascending id. */
    public void streamRows(FeatureQuery query, Consumer<FeatureRow> sink) {
        LayerSchema schema = layers.schema(query.layer());
        String sql = PublishedSql.text(rowsSql, query.layer(), schema);
        database.<@Nullable Void>read(jdbc -> {
            bindPage(bind(jdbc.sql(sql), query), query).query(row -> {
                sink.accept(new FeatureRow(row.getLong("id"), row.getBytes("geom"), values(row, schema)));
            });
            return null;
        });
    }

    /** How many features match; the page is not regarded. Exact. */
    public long count(FeatureQuery query) {
        String sql = PublishedSql.text(countSql, query.layer(), layers.schema(query.layer()));
        return database.ask(jdbc -> bind(jdbc.sql(sql), query).query(Long.class).single());
    }

    /** Where and when the layer has features; empty for a layer without any. */
    public Optional<LayerExtent> extent(PublishedLayer layer) {
        String sql = PublishedSql.text(extentSql, layer, layers.schema(layer));
        return database.ask(jdbc -> jdbc.sql(sql)
                .query((row, i) -> new LayerExtent(
                        new Bbox(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"),
                                Crs.NATIONAL),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional());
    }

    private void read(FeatureQuery query, @Nullable Long id, Consumer<GeoJsonFeature> sink) {
        String sql = PublishedSql.text(geoJsonSql, query.layer(), layers.schema(query.layer()));
        Crs crs = query.crs();
        database.<@Nullable Void>read(jdbc -> {
            bindPage(bind(jdbc.sql(sql), query), query)
                    .param("id", id)
                    .param("srid", crs.srid())
                    .param("flip", crs.northingFirst())
                    .param("decimals", crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS)
                    .param("skip_geometry", !query.withGeometry())
                    .query(row -> {
                        sink.accept(new GeoJsonFeature(row.getLong("id"), row.getString("feature")));
                    });
            return null;
        });
    }

    private StatementSpec bind(StatementSpec statement, FeatureQuery query) {
        Bbox bbox = query.bbox();
        return PublishedSql.bind(statement, query.selection())
                .param("bbox", bbox == null ? null : SearchArea.ewkt(bbox))
                .param("equal", query.equal().isEmpty() ? null : json.writeValueAsString(query.equal()));
    }

    private static StatementSpec bindPage(StatementSpec statement, FeatureQuery query) {
        return statement
                .param("after", query.after())
                .param("offset", query.offset())
                .param("limit", query.limit())
                .param("srid", query.crs().srid());
    }

    private static List<@Nullable Object> values(ResultSet row, LayerSchema schema) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(schema.attributes().size());
        int column = 2; // after id and geometry
        for (LayerSchema.Attribute attribute : schema.attributes()) {
            column++;
            Object value = switch (attribute.type()) {
                case TEXT -> row.getString(column);
                case INTEGER -> row.getLong(column);
                case DECIMAL -> row.getDouble(column);
                case BOOLEAN -> row.getBoolean(column);
                case DATE -> row.getObject(column, LocalDate.class);
            };
            values.add(row.wasNull() ? null : value);
        }
        return values;
    }
}
