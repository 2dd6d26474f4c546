package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ingest.coverage.CoverageCheck;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Wkt;
import vn.quyhoach.text.Bilingual;

/** The staging table: gone with its transaction, and indexed within it. */
@HttpTest
class StagingIT {

    @Autowired
    private Staging staging;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void looksForNeighboursWithTheIndexThatTheSameTransactionMade() {
        List<String> plan = transaction.execute(status -> {
            fill(2_000);
            jdbc.sql(SqlFile.of(CoverageCheck.class, "create_reference").text())
                    .param("version", -1L)
                    .param("layer", "land-allocation")
                    .param("replace", true)
                    .param("unit", null)
                    .update();
            return jdbc.sql("explain "
                            + SqlFile.of(CoverageCheck.class, "members").text())
                    .params(Map.of("west", 560_000, "south", 1_170_000, "east", 560_003, "north", 1_170_003))
                    .query(String.class)
                    .list();
        });
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using import_object_geom_idx"));
    }

    @Test
    void leavesNothingBehind() {
        transaction.executeWithoutResult(status -> fill(3));
        transaction.executeWithoutResult(status -> fill(3));
        assertThat(jdbc.sql("select to_regclass('pg_temp.import_object') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void keepsEveryCharacterAndTheLongestValues() {
        String odd = "Đo\u0302\u0300ng\t\\N\n\u0000";
        String others = "{\"note\": \"" + "ở".repeat(100_000) + "\"}";
        transaction.executeWithoutResult(status -> {
            staging.fill(objects -> {
                objects.accept(new StagedObject(1, Map.of(Target.CODE, odd), others, null, null));
                objects.accept(new StagedObject(2, Map.of(), "{}", new Bilingual("hỏng", "broken"), null));
            });
            assertThat(jdbc.sql("""
                            select code, length(attributes ->> 'note') as length, flaw_vi, usable
                            from import_object order by number
                            """).query().listOfRows())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .containsEntry("code", "Đồng\t\\N")
                                    .containsEntry("length", 100_000)
                                    .containsEntry("flaw_vi", null)
                                    .containsEntry("usable", false),
                            second -> assertThat(second)
                                    .containsEntry("code", null)
                                    .containsEntry("flaw_vi", "hỏng"));
        });
    }

    @Test
    void movesAShapeToTheWebMapsSystemAsTheDatabaseDoes() {
        transaction.executeWithoutResult(status -> {
            fill(50);
            assertThat(jdbc.sql(
                                    "select max(st_hausdorffdistance(geom_web, st_transform(geom, 3857))) from import_object")
                            .query(Double.class)
                            .single())
                    .isLessThan(0.001);
        });
    }

    private void fill(int objects) {
        staging.fill(staged -> {
            for (int i = 0; i < objects; i++) {
                int west = 560_000 + i % 100;
                int south = 1_170_000 + i / 100;
                Geometry corner = Wkt.wkt("MULTIPOLYGON(((%d %d,%d %d,%d %d,%d %d)))"
                        .formatted(west, south, west + 1, south, west + 1, south + 1, west, south));
                staged.accept(new StagedObject(
                        i, Map.of(Target.CODE, "C" + i), "{}", null, StagedShape.of(corner, Crs.NATIONAL, 2)));
            }
        });
    }
}
