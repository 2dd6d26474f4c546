package vn.quyhoach.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

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

    FeatureReader(ReaderDatabase database, Layers layers) {
        this.database = database;
        this.layers = layers;
    }

    /**
     * A feature as the text of a GeoJSON object.
     *
     * @param text coordinates in the axis order of the query's system, as its authority writes them
     * @param place where it stands in the order that was asked for
     */
    public record GeoJsonFeature(long id, String text, Cursor place) {}

    /**
     * Lets pass a query whose filter, order and place make sense for its layer; for services that must know before they
     * write the first byte. All reading methods refuse the same.
     *
     * @throws ProblemException {@code FILTER_INVALID}, {@code PROPERTY_UNKNOWN}, {@code CURSOR_INVALID}
     */
    public void require(FeatureQuery query) {
        FeatureSql.of(rowsSql, query, layers.schema(query.layer()));
    }

    /** Hands each feature to the sink, in the order of the query. */
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

    /** Hands each feature to the sink as columns, in the order of the query. */
    public void streamRows(FeatureQuery query, Consumer<FeatureRow> sink) {
        LayerSchema schema = layers.schema(query.layer());
        LayerSchema wanted = query.narrow(schema);
        FeatureSql sql = FeatureSql.of(rowsSql, query, schema);
        ask(
                query,
                () -> database.<@Nullable Void>read(jdbc -> {
                    jdbc.sql(sql.text()).params(sql.parameters()).query(row -> {
                        sink.accept(new FeatureRow(
                                row.getLong("id"), row.getBytes("geom"), values(row, wanted), place(row)));
                    });
                    return null;
                }));
    }

    /** How many features match; the page is not regarded. Exact. */
    public long count(FeatureQuery query) {
        FeatureSql sql = FeatureSql.of(countSql, query, layers.schema(query.layer()));
        return ask(
                query,
                () -> database.ask(jdbc -> jdbc.sql(sql.text())
                        .params(sql.parameters())
                        .query(Long.class)
                        .single()));
    }

    /** What only the database can tell of a filter: that its arithmetic leads beyond the numbers there are. */
    private static <T extends @Nullable Object> T ask(FeatureQuery query, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataIntegrityViolationException e) {
            if (query.filter() == null) {
                throw e;
            }
            throw FilterKinds.invalid(new Bilingual(
                    "phép tính vượt quá phạm vi của số", "its arithmetic leads beyond the numbers there are"));
        }
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
        FeatureSql sql = FeatureSql.of(geoJsonSql, query, layers.schema(query.layer()));
        Crs crs = query.crs();
        ask(
                query,
                () -> database.<@Nullable Void>read(jdbc -> {
                    jdbc.sql(sql.text())
                            .params(sql.parameters())
                            .param("id", id)
                            .param("flip", crs.northingFirst())
                            .param("decimals", crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS)
                            .param("skip_geometry", !query.withGeometry())
                            .query(row -> {
                                sink.accept(
                                        new GeoJsonFeature(row.getLong("id"), row.getString("feature"), place(row)));
                            });
                    return null;
                }));
    }

    private static Cursor place(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray("sort_values").getArray();
        return new Cursor(row.getLong("id"), Arrays.asList(keys));
    }

    private static List<@Nullable Object> values(ResultSet row, LayerSchema schema) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(schema.attributes().size());
        int column = 3; // after id, sort values and geometry
        for (LayerSchema.Attribute attribute : schema.attributes()) {
            column++;
            Object value = switch (attribute.type()) {
                case TEXT -> row.getString(column);
                case INTEGER, LONG -> row.getLong(column);
                case DECIMAL -> row.getDouble(column);
                case BOOLEAN -> row.getBoolean(column);
                case DATE -> row.getObject(column, LocalDate.class);
            };
            values.add(row.wasNull() ? null : value);
        }
        return values;
    }
}
