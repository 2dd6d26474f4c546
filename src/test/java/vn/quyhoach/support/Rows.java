package vn.quyhoach.support;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that tests stand on: a province of 20 km by 20 km with two districts, classes, a plan. */
public final class Rows {

    /** South-west corner of the province, metres. */
    public static final int EAST = 560_000;

    public static final int NORTH = 1_170_000;

    private final JdbcClient jdbc;

    public Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties the tables that tests write to; the trail and the accounts stay. */
    public Rows clear() {
        jdbc.sql("truncate planning.import, planning.project, planning.plan, planning.plan_version, planning.zone, "
                        + "planning.zone_line, planning.zone_point, planning.project_location cascade")
                .update();
        jdbc.sql("delete from security.account where username <> 'admin'").update();
        jdbc.sql("truncate planning.admin_unit cascade").update();
        return this;
    }

    /** Classes of land use, of one other layer and of projects. */
    public Rows classes() {
        jdbc.sql("insert into planning.land_use_class (scheme, code, name_vi, name_en, valid_from, verified, sort) "
                        + "values ('2024', 'LUC', 'Đất chuyên trồng lúa', 'Paddy', '2024-08-01', false, 1), "
                        + "('2024', 'ONT', 'Đất ở tại nông thôn', 'Rural residential', '2024-08-01', false, 2), "
                        + "('2024', 'SKK', 'Đất khu công nghiệp', 'Industrial park', '2024-08-01', false, 3) "
                        + "on conflict do nothing")
                .update();
        jdbc.sql(
                        "insert into planning.layer_class (layer_id, code, name_vi, name_en, sort) "
                                + "values ('technical-infrastructure-lines', 'ROAD', 'Đường bộ', 'Road', 1), "
                                + "('social-infrastructure-points', 'SCHOOL', 'Trường học', 'School', 1) on conflict do nothing")
                .update();
        jdbc.sql("insert into planning.project_class (code, name_vi, name_en, sort) "
                        + "values ('INDUSTRIAL_PARK', 'Khu công nghiệp', 'Industrial park', 1) on conflict do nothing")
                .update();
        return this;
    }

    /** The province with its western and its eastern district; answers the id of the western one. */
    public long units() {
        long province = unit("province", "80", "Long An", "Tỉnh", null, box(0, 0, 20_000, 20_000));
        long west = unit("district", "802", "Đức Hòa", "Huyện", province, box(0, 0, 10_000, 20_000));
        unit("district", "803", "Bến Lức", "Huyện", province, box(10_000, 0, 20_000, 20_000));
        return west;
    }

    private long unit(String level, String code, String name, String kind, Long parent, String wkt) {
        return jdbc.sql("insert into planning.admin_unit (level, code, name, kind, parent_id, valid_from, geom) "
                        + "values (:level, :code, :name, :kind, :parent, '2000-01-01', st_geomfromtext(:wkt, 9210)) "
                        + "returning id")
                .param("level", level)
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("parent", parent)
                .param("wkt", wkt)
                .query(Long.class)
                .single();
    }

    public long plan(String code) {
        return jdbc.sql("insert into planning.plan (code, level, name_vi, name_en, period_from, period_to) "
                        + "values (:code, 'PROVINCE', 'Quy hoạch tỉnh', 'Plan', 2021, 2030) returning id")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    public long version(long plan, int number, String status, LocalDate from) {
        boolean published = !status.equals("DRAFT");
        return jdbc.sql("insert into planning.plan_version (plan_id, number, kind, status, title_vi, title_en, "
                        + "decision_no, decision_date, valid_from, recorded_by) values (:plan, :number, 'ORIGINAL', "
                        + ":status, 'Bản', 'Version', :decision, :day, :from, 'test') returning id")
                .param("plan", plan)
                .param("number", number)
                .param("status", status)
                .param("decision", published ? "686/QĐ-TTg" : null)
                .param("day", published ? from : null)
                .param("from", published ? from : null)
                .query(Long.class)
                .single();
    }

    public long zone(long version, String layer, String code, String landUse, String wkt) {
        return jdbc.sql("insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_scheme, "
                        + "class_code, position_basis, geom) values (:version, :layer, :code, :code, '2024', :class, "
                        + "'PLAN_DIGITISED', st_geomfromtext(:wkt, 9210)) returning id")
                .param("version", version)
                .param("layer", layer)
                .param("code", code)
                .param("class", landUse)
                .param("wkt", wkt)
                .query(Long.class)
                .single();
    }

    /** An account with the name as its display name too and {@link ApiClient#PASSWORD}. */
    public void account(String username, String role) {
        account(username, username, role);
    }

    public void account(String username, String displayName, String role) {
        // the administrator of the tests has that password
        jdbc.sql(
                        "insert into security.account (username, display_name, password_hash, role) "
                                + "select :username, :name, password_hash, :role from security.account where username = 'admin'")
                .param("username", username)
                .param("name", displayName)
                .param("role", role)
                .update();
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** A box in metres from the province's south-west corner, as well-known text. */
    public static String box(int west, int south, int east, int north) {
        int w = EAST + west;
        int e = EAST + east;
        int s = NORTH + south;
        int n = NORTH + north;
        return "MULTIPOLYGON(((%d %d,%d %d,%d %d,%d %d,%d %d)))".formatted(w, s, e, s, e, n, w, n, w, s);
    }

    /** The same box as GeoJSON coordinates, in metres of EPSG:9210. */
    public static String ring(int west, int south, int east, int north) {
        int w = EAST + west;
        int e = EAST + east;
        int s = NORTH + south;
        int n = NORTH + north;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]}"
                .formatted(w, s, e, s, e, n, w, n, w, s);
    }
}
