package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.ingest.coverage.CoverageCheck;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Wkt;

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

    private void fill(int objects) {
        staging.fill(
                rows -> {
                    for (int i = 0; i < objects; i++) {
                        int west = 560_000 + i % 100;
                        int south = 1_170_000 + i / 100;
                        byte[] square = Geometries.toEwkb(Wkt.wkt("MULTIPOLYGON(((%d %d,%d %d,%d %d,%d %d)))"
                                .formatted(west, south, west + 1, south, west + 1, south + 1, west, south)));
                        CopyLine line = new CopyLine().number(i);
                        for (Target target : Target.values()) {
                            line.text(target == Target.CODE ? "C" + i : null);
                        }
                        rows.accept(line.raw("{}")
                                .text(null)
                                .text(null)
                                .ewkb(square)
                                .bytes());
                    }
                },
                2);
    }
}
