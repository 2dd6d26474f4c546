package vn.quyhoach.ogcapi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Rows;

/** A plan in force and a draft beside it, a project in the west, two planners and an officer of the west. */
public final class EditRows {

    static final String VN2000 = "<http://www.opengis.net/def/crs/EPSG/0/9210>";

    public final long plan;
    public final long draft;
    public final long published;
    public final long object;
    public final long project;
    public final long location;
    private final JdbcClient jdbc;

    public EditRows(JdbcClient jdbc, ApiClient admin) {
        this.jdbc = jdbc;
        Rows rows = new Rows(jdbc).clear().classes();
        long west = rows.units();
        plan = rows.plan("long-an-2021-2030");
        long inForce = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        published = rows.zone(inForce, "land-allocation", "CU", "LUC", Rows.box(0, 0, 1_000, 1_000));
        draft = rows.version(plan, 2, "DRAFT", LocalDate.of(2026, 1, 1));
        object = rows.zone(draft, "land-allocation", "A1", "LUC", Rows.box(0, 0, 1_000, 1_000));
        account(admin, "lan", "PLANNER", null);
        account(admin, "minh", "PLANNER", null);
        account(admin, "can-bo", "OFFICER", west);
        JsonNode made = admin.post(
                        "/api/projects",
                        "{\"code\":\"DA-01\",\"name\":{\"vi\":\"Khu công nghiệp\"},\"projectClass\":\"INDUSTRIAL_PARK\","
                                + "\"status\":\"PROPOSED\",\"locations\":[{\"label\":\"Khu đất\",\"crs\":\"EPSG:9210\","
                                + "\"geometry\":" + Rows.ring(2_000, 2_000, 3_000, 3_000) + "}]}")
                .json();
        project = made.get("id").asLong();
        location = made.at("/locations/0/id").asLong();
    }

    private static void account(ApiClient admin, String name, String role, @Nullable Long unit) {
        String units = unit == null ? "" : ",\"unitIds\":[" + unit + "]";
        admin.post(
                "/api/accounts",
                "{\"username\":\"" + name + "\",\"displayName\":\"" + name + "\",\"role\":\"" + role
                        + "\",\"password\":\"" + ApiClient.PASSWORD + "\"" + units + "}");
    }

    String items() {
        return "/ogc/collections/land-allocation-draft-" + draft + "/items";
    }

    String item() {
        return items() + "/" + object;
    }

    String places() {
        return "/ogc/collections/projects/items";
    }

    /** @param properties JSON members without braces */
    static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    static String area(int west, int south, int east, int north, String properties) {
        return feature(Rows.ring(west, south, east, north), properties);
    }

    /** Everything edits may touch, as one text. */
    public String state() {
        return jdbc.sql("select coalesce(string_agg(row::text, ';' order by row::text), '') from ("
                        + "select row(id, code, name_vi, class_code, row_version, st_astext(geom)) as row from planning.zone "
                        + "union all select row(id, label, phase, '', row_version, st_astext(geom)) "
                        + "from planning.project_location) all_rows")
                .query(String.class)
                .single();
    }
}
