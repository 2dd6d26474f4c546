package vn.quyhoach.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** What areas of projects have in each unit follows places and units, whoever changes them. */
@HttpTest
class LocationUnitsIT {

    private static final String WEST =
            "POLYGON((570000 1160000,571000 1160000,571000 1161000,570000 1161000,570000 1160000))";
    private static final String EAST =
            "POLYGON((571000 1160000,572000 1160000,572000 1161000,571000 1161000,571000 1160000))";
    private static final String ACROSS =
            "MULTIPOLYGON(((570900 1160000,571300 1160000,571300 1160100,570900 1160100,570900 1160000)))";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void rows() {
        jdbc.sql("truncate planning.project, planning.admin_unit cascade").update();
        PlanRows rows = new PlanRows(jdbc);
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        rows.unit("commune", "1", "Xã", "Tây", WEST);
        rows.unit("commune", "2", "Xã", "Đông", EAST);
        jdbc.sql("""
                        insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                        values ('P', 'P', 'INDUSTRIAL_PARK', 'PREPARING', 'test', 'test')
                        """).update();
        jdbc.sql("""
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'LEGAL_BOUNDARY', st_geomfromtext(:wkt, 9210) from planning.project
                        """).param("wkt", ACROSS).update();
    }

    @Test
    void dividesAPlaceByUnits() {
        assertThat(hectares()).containsExactly("1: 1.0", "2: 3.0");
    }

    @Test
    void followsThePlace() {
        move("MULTIPOLYGON(((571000 1160000,571300 1160000,571300 1160100,571000 1160100,571000 1160000)))");
        assertThat(hectares()).containsExactly("1: 0.0", "2: 3.0"); // touches the border
        move("MULTILINESTRING((570900 1160000,571300 1160000))");
        assertThat(hectares()).isEmpty();
    }

    @Test
    void followsTheUnits() {
        jdbc.sql("update planning.admin_unit set geom = st_multi(st_geomfromtext(:wkt, 9210)) where code = '1'")
                .param("wkt", "POLYGON((570000 1160000,571200 1160000,571200 1161000,570000 1161000,570000 1160000))")
                .update();
        assertThat(hectares()).containsExactly("1: 3.0", "2: 3.0");
        jdbc.sql("delete from planning.admin_unit where code = '2'").update();
        assertThat(hectares()).containsExactly("1: 3.0");
        new PlanRows(jdbc).unit("commune", "3", "Xã", "Đông", EAST);
        assertThat(hectares()).containsExactly("1: 3.0", "3: 3.0");
    }

    private void move(String wkt) {
        jdbc.sql("update planning.project_location set geom = st_geomfromtext(:wkt, 9210)")
                .param("wkt", wkt)
                .update();
    }

    private List<String> hectares() {
        return jdbc.sql("""
                        select unit.code || ': ' || to_char(part.area_ha, 'FM0.0')
                        from planning.project_location_unit part
                        join planning.admin_unit unit on unit.id = part.unit_id
                        order by unit.code
                        """).query(String.class).list();
    }
}
