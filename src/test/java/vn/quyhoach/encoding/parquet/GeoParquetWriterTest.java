package vn.quyhoach.encoding.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.EncodingRows;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;

/** What DuckDB, which shares no line with the writer, reads in a file. */
class GeoParquetWriterTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SQUARE =
            "MULTIPOLYGON (((550000 1170000, 550100 1170000, 550100 1170100, 550000 1170000)))";
    private static final FeatureRow ZONE =
            EncodingRows.row(SQUARE, Crs.NATIONAL, "Đất \"lúa\"", 5000.25, LocalDate.of(1969, 3, 1), true);

    @TempDir
    private Path folder;

    private Path write(Crs crs, int times, FeatureRow... rows) throws IOException {
        Path file = folder.resolve("zones.parquet");
        EncodedLayer layer = EncodingRows.encoded(GeometryKind.POLYGON, EncodingRows.SCHEMA, crs);
        try (OutputStream out = Files.newOutputStream(file);
                FeatureSink sink = new ParquetEncoding(JSON).open(out, layer)) {
            for (int i = 0; i < times; i++) {
                for (FeatureRow row : rows) {
                    sink.write(row);
                }
            }
            sink.finish(Map.of());
        }
        return file;
    }

    /** The first row of an answer, its values as text. */
    private static String ask(String sql, Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("FILE", "'" + file + "'"))) {
            assertThat(rows.next()).isTrue();
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                text.append(i == 1 ? "" : "|").append(rows.getString(i));
            }
            return text.toString();
        }
    }

    @Test
    void valuesKeepTheirTypes() throws Exception {
        Path file = write(Crs.NATIONAL, 1, ZONE);
        assertThat(ask("select id, name, area_m2, valid_from, schematic, geometry::varchar, bbox.xmax from FILE", file))
                .isEqualTo("7|Đất \"lúa\"|5000.25|1969-03-01|true|" + SQUARE + "|550100.0");
        assertThat(ask(
                        "select typeof(id), typeof(name), typeof(area_m2), typeof(valid_from), typeof(schematic) from FILE",
                        file))
                .isEqualTo("BIGINT|VARCHAR|DOUBLE|DATE|BOOLEAN");
    }

    @Test
    void nothingIsNull() throws Exception {
        Path file = write(
                Crs.NATIONAL,
                1,
                EncodingRows.row(new byte[0], null, Double.NaN, null, null),
                ZONE,
                EncodingRows.row(new byte[0], "", null, null, false));
        assertThat(ask(
                        "select count(*), count(name), count(area_m2), count(valid_from), count(schematic), "
                                + "count(geometry), count(bbox) from FILE",
                        file))
                .isEqualTo("3|2|1|1|2|1|1");
        assertThat(ask("select count(*) from FILE where name = ''", file)).isEqualTo("1");
    }

    @Test
    void theSystemIsSaidAsPropertiesAndTheBoxesAsACovering() throws Exception {
        String sql = "select decode(value) from parquet_kv_metadata(FILE) where decode(key) = 'geo'";
        JsonNode geo = JSON.readTree(ask(sql, write(Crs.NATIONAL, 1, ZONE)));
        assertThat(geo.get("version").asString()).isEqualTo("1.1.0");
        JsonNode column = geo.at("/columns/geometry");
        assertThat(column.at("/crs/id/code").asInt()).isEqualTo(9210);
        assertThat(column.at("/crs/type").asString()).isEqualTo("ProjectedCRS");
        assertThat(column.get("geometry_types").toString()).isEqualTo("[\"MultiPolygon\"]");
        assertThat(column.get("bbox").toString()).isEqualTo("[550000.0,1170000.0,550100.0,1170100.0]");
        assertThat(column.at("/covering/bbox/ymin").toString()).isEqualTo("[\"bbox\",\"ymin\"]");
        // degrees on WGS 84 are what is meant without a system
        JsonNode degrees = JSON.readTree(ask(sql, write(Crs.WGS84, 0)));
        assertThat(degrees.at("/columns/geometry").has("crs")).isFalse();
        assertThat(degrees.at("/columns/geometry").has("bbox")).isFalse();
    }

    @Test
    void everySystemHasItsProperties() {
        for (Crs crs : Crs.supported()) {
            JsonNode geo = JSON.readTree(new GeoMetadata(crs, JSON).write());
            JsonNode system = geo.at("/columns/geometry/crs");
            assertThat(crs.srid() == 4326 || system.at("/id/code").asInt() == crs.srid())
                    .as(crs.code())
                    .isTrue();
        }
    }

    /** Many pages and groups: booleans end within a byte, rows are counted over groups, memory is let go. */
    @Test
    void manyRowsMakeGroups() throws Exception {
        FeatureRow other = EncodingRows.row(SQUARE, Crs.NATIONAL, "x".repeat(400), null, null, false);
        Path file = write(Crs.NATIONAL, 40_011, ZONE, other, ZONE);
        assertThat(ask("select count(*), count(valid_from), sum(schematic::int), max(length(name)) from FILE", file))
                .isEqualTo("120033|80022|80022|400");
        assertThat(ask(
                        "select count(distinct row_group_id) >= 3, min(stats_null_count), min(compression) "
                                + "from parquet_metadata(FILE) where path_in_schema = 'id'",
                        file))
                .isEqualTo("true|0|ZSTD");
        List<String> sums = List.of(
                ask("select sum(hash(name)) from FILE", file),
                ask(
                        "select 80022 * hash('Đất \"lúa\"')::hugeint + 40011 * hash('" + "x".repeat(400)
                                + "')::hugeint",
                        file));
        assertThat(sums.get(0)).isEqualTo(sums.get(1));
    }
}
