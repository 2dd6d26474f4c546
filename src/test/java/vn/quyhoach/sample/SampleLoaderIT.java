package vn.quyhoach.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PostgisTest;

/** What a person finds in the database after the first start. */
@PostgisTest(PostgisTest.Content.SAMPLE)
class SampleLoaderIT {

    private final JdbcClient jdbc;

    SampleLoaderIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    @Test
    void holdsTheUnitsOfEveryDate() {
        String communes = "select count(*) from planning.admin_unit where level = 'commune'"
                + " and daterange(valid_from, valid_to) @> date '%s'";
        assertThat(count(communes.formatted("2024-02-01"))).isEqualTo(188);
        assertThat(count(communes.formatted("2025-01-01"))).isEqualTo(186);
        assertThat(count(communes.formatted("2025-07-01"))).isEqualTo(60);
        assertThat(count("select count(*) from planning.admin_unit where level = 'district'"))
                .isEqualTo(15);
        assertThat(count("select count(*) from planning.admin_unit where not schematic"))
                .isZero();
        assertThat(count("select count(*) from planning.admin_unit where parent_id is null"))
                .isEqualTo(2);
    }

    @Test
    void sharesOfADividedCommuneMakeOneWhole() {
        assertThat(count("""
                select count(*) from (
                    select predecessor_id from planning.admin_succession
                    group by predecessor_id having abs(sum(share) - 1) > 0.001
                ) as torn
                """)).isZero();
    }

    @Test
    void coversTheProvinceOnceInBothVersions() {
        jdbc.sql("""
                select version.number, sum(zone.area_m2) / max(province.area_m2) as cover
                from planning.zone zone
                join planning.plan_version version on version.id = zone.plan_version_id
                cross join planning.admin_unit province
                where zone.layer_id = 'land-allocation' and province.level = 'province' and province.valid_to is null
                group by version.number
                """)
                .query((row, number) -> Map.entry(row.getInt("number"), row.getDouble("cover")))
                .list()
                .forEach(version -> assertThat(version.getValue()).isBetween(0.999999, 1.000001));
    }

    @Test
    void putsTheAdjustmentInForceAfterTheOriginal() {
        assertThat(jdbc.sql("select status from planning.plan_version order by number")
                        .query(String.class)
                        .list())
                .containsExactly("SUPERSEDED", "IN_FORCE");
        assertThat(count("select count(distinct version_id) from publish.land_allocation"))
                .isEqualTo(2);
        assertThat(count("""
                select count(*) from planning.zone before
                join planning.zone after using (layer_id, code)
                where before.plan_version_id = 1 and after.plan_version_id = 2
                    and before.layer_id = 'land-allocation' and before.class_code <> after.class_code
                """)).isGreaterThan(100);
    }

    @Test
    void fillsEveryPublishedLayer() {
        for (String view : jdbc.sql("select table_name from information_schema.views where table_schema = 'publish'")
                .query(String.class)
                .list()) {
            assertThat(count("select count(*) from publish." + view)).as(view).isPositive();
        }
    }

    @Test
    void allotsNoLessLandThanThePlanDraws() {
        assertThat(count("select count(*) from planning.land_quota where year = 2030"))
                .isGreaterThan(20);
        assertThat(count("""
                select count(*)
                from planning.land_quota quota
                join planning.admin_unit unit on unit.id = quota.unit_id and unit.level = 'province'
                where quota.year = 2030 and quota.plan_version_id = 2 and quota.area_ha < (
                    select sum(zone.area_m2) / 10000
                    from planning.zone zone
                    where zone.layer_id = 'land-allocation' and zone.plan_version_id = quota.plan_version_id
                        and zone.class_scheme = quota.class_scheme and zone.class_code = quota.class_code)
                """)).isZero();
    }

    @Test
    void namesTheClassOfEveryObject() {
        assertThat(count("""
                select count(*) from (
                    select layer_id, class_code from planning.zone where class_scheme is null
                    union select layer_id, class_code from planning.zone_line
                    union select layer_id, class_code from planning.zone_point
                ) as used
                where not exists (select from planning.layer_class class
                    where class.layer_id = used.layer_id and class.code = used.class_code)
                """)).isZero();
    }

    @Test
    void idsGoOnBehindTheSample() {
        long last = count("select max(id) from planning.project");
        assertThat(count("""
                insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                values ('TEST-1', 'Thử', 'POWER', 'PROPOSED', 'test', 'test') returning id
                """)).isEqualTo(last + 1);
    }
}
