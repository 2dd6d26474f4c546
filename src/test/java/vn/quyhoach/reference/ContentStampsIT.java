package vn.quyhoach.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** Whoever remembers hears of a change whoever makes it, here SQL beside the service. */
@HttpTest
class ContentStampsIT {

    private static final String SQUARE = "POLYGON((571000 1161000,571100 1161000,571100 1161100,571000 1161000))";

    @Autowired
    private ContentStamps stamps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private long published;
    private long other;
    private long draft;
    private long zone;

    @BeforeEach
    void rows() {
        jdbc.sql("truncate planning.plan, planning.plan_version, planning.admin_unit cascade")
                .update();
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("LUC", "Đất lúa", "Rice land");
        published = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2020-01-01", null);
        long urban = rows.plan("do-thi", "URBAN");
        other = rows.version(urban, 1, "IN_FORCE", "2020-01-01", null);
        draft = rows.version(urban, 2, "DRAFT", "2027-01-01", null);
        zone = rows.zone(published).at(SQUARE).save();
        rows.zone(draft).at(SQUARE).save();
    }

    @Test
    void movesWithTheObjectsOfThatVersionOnly() {
        movesPublished("update planning.zone set name_vi = 'Khác' where id = " + zone);
        movesPublished("delete from planning.zone where id = " + zone);
        new PlanRows(jdbc)
                .line(published)
                .at("LINESTRING(571000 1161000,571100 1161000)")
                .save();
        movesPublished("update planning.zone_line set outer_offset_m = 5");
        new PlanRows(jdbc).point(published).at("POINT(571000 1161000)").save();
        movesPublished("delete from planning.zone_point");
    }

    @Test
    void movesBothVersionsBetweenWhichAnObjectMoves() {
        ContentStamps.Moment before = stamps.now();
        jdbc.sql("update planning.zone set plan_version_id = " + other + " where id = " + zone)
                .update();
        ContentStamps.Moment after = stamps.now();
        assertThat(after.ofVersion(published)).isNotEqualTo(before.ofVersion(published));
        assertThat(after.ofVersion(other)).isNotEqualTo(before.ofVersion(other));
    }

    @Test
    void movesEveryVersionWithTheClassesAndWithAnEmptiedTable() {
        ContentStamps.Moment before = stamps.now();
        jdbc.sql("update planning.land_use_class set name_en = 'Paddy' where code = 'LUC'")
                .update();
        ContentStamps.Moment renamed = stamps.now();
        assertThat(renamed.ofClasses()).isNotEqualTo(before.ofClasses());
        assertThat(renamed.ofVersion(published)).isNotEqualTo(before.ofVersion(published));
        jdbc.sql("truncate planning.zone").update();
        assertThat(stamps.now().ofVersion(published)).isNotEqualTo(renamed.ofVersion(published));
    }

    @Test
    void movesWithTheUnits() {
        long before = stamps.now().ofUnits();
        jdbc.sql("update planning.admin_unit set name = 'Khác'").update();
        assertThat(stamps.now().ofUnits()).isNotEqualTo(before);
    }

    @Test
    void staysForADraftAndForWhatChangesNothing() {
        ContentStamps.Moment before = stamps.now();
        jdbc.sql("update planning.zone set name_vi = 'Khác' where plan_version_id = " + draft)
                .update();
        jdbc.sql("delete from planning.zone where id = -1").update();
        assertThat(stamps.now().ofVersion(published)).isEqualTo(before.ofVersion(published));
        assertThat(stamps.now().ofVersion(draft)).isEqualTo(before.ofVersion(draft));
    }

    @Test
    void neverComesAgainAfterARollback() {
        String change = "update planning.zone set name_vi = 'Khác' where id = " + zone;
        Long undone = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(change).update();
            return stamps.now().ofVersion(published);
        });
        assertThat(stamps.now().ofVersion(published)).isNotEqualTo(undone);
        jdbc.sql(change).update();
        assertThat(stamps.now().ofVersion(published)).isNotEqualTo(undone);
    }

    private void movesPublished(String change) {
        ContentStamps.Moment before = stamps.now();
        jdbc.sql(change).update();
        ContentStamps.Moment after = stamps.now();
        assertThat(after.ofVersion(published)).as(change).isNotEqualTo(before.ofVersion(published));
        assertThat(after.ofVersion(other)).as(change).isEqualTo(before.ofVersion(other));
    }
}
