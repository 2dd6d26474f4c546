package vn.quyhoach.conformity;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.PlanRows.Drawn;

/** Zones with courts and of several parts, a narrow one, lines, a work and two secrets; in metres from the province's corner. */
final class ForgottenGround {

    private static final int EAST = 570_000;
    private static final int NORTH = 1_160_000;

    private ForgottenGround() {}

    static void save(JdbcClient jdbc) {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        long plan = rows.plan("tinh", "PROVINCE");
        long former = rows.version(plan, 1, "SUPERSEDED", "2022-01-01", "2024-01-01");
        long version = rows.version(plan, 2, "IN_FORCE", "2024-01-01", null);
        Drawn industry = rows.zone(version).kind("SKK");
        // a frame of 500 m around a court of 1 km
        draw(industry, "MULTIPOLYGON((%s,%s))".formatted(ring(0, 0, 2_000, 2_000), ring(500, 500, 1_500, 1_500)));
        // one zone in two parts, 100 m apart
        draw(industry, "MULTIPOLYGON((%s),(%s))".formatted(ring(3_000, 0, 3_100, 100), ring(3_200, 0, 3_300, 100)));
        // industry and rice side by side, drawn to the decimetre
        draw(industry, box(3_000, 400, 4_000, 1_400));
        Drawn rice = rows.zone(version).kind("LUC");
        draw(rice, box(4_000, 400, 5_000, 1_400));
        // a bank of 8 m between rice and rice, drawn to 5 m
        draw(rice.digitisedAt(10_000), box(5_500, 0, 6_000, 900));
        draw(rice, box(6_008, 0, 6_500, 900));
        draw(industry.digitisedAt(10_000), box(6_000, 0, 6_008, 900));
        // industry beside industry, drawn to 5 m
        draw(industry, box(7_000, 0, 7_500, 900));
        draw(industry, box(7_500, 0, 8_000, 900));
        Drawn power = rows.line(version).ruled("POWER_LINE", "110KV", 3);
        draw(power, line(3_500, 1_000, 3_550, 1_000));
        draw(power, line(8_000, 3_000, 8_500, 3_000));
        // 300 m from the drawn axis to the bank, and 700 m to keep from there
        draw(rows.line(version).ruled("WATER_SOURCE", "LANG_CAT_700", 300), line(9_900, 5_000, 9_900, 9_000));
        // drawn more exactly than its version, and a symbol
        draw(rows.line(version).ruled("POWER_LINE", "110KV", 3).digitisedAt(2_000), line(3_000, 2_100, 3_500, 2_100));
        draw(rows.line(version).ruled("POWER_LINE", "110KV", 3).indicative(), line(5_000, 2_100, 5_500, 2_100));
        draw(rows.point(version), "POINT(573700 1160700)");
        Drawn formerSecret = rows.zone(former).layer("defence").kind("MILITARY_AREA");
        draw(formerSecret, box(1_100, 5_100, 1_200, 5_200));
        Drawn secretLine = rows.line(version).layer("defence").kind("MILITARY_AREA");
        draw(secretLine, line(3_100, 5_100, 3_200, 5_200));
        project(jdbc, "DA-20", "LEGAL_BOUNDARY", 20, box(100, 100, 200, 200));
        project(jdbc, "DA-SYMBOL", "INDICATIVE_SYMBOL", 0, box(5_200, 8_000, 5_300, 8_100));
    }

    private static void project(JdbcClient jdbc, String code, String basis, double accuracy, String wkt) {
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values (:code, :code, 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test') returning id)
                        insert into planning.project_location (project_id, position_basis, accuracy_m, geom)
                        select id, :basis, :accuracy, st_multi(st_geomfromtext(:wkt, 9210)) from project
                        """)
                .param("code", code)
                .param("basis", basis)
                .param("accuracy", accuracy)
                .param("wkt", wkt)
                .update();
    }

    private static void draw(Drawn drawn, String wkt) {
        drawn.code(wkt).at(wkt).save(); // no two lie at one place
    }

    static String box(double west, double south, double east, double north) {
        return "POLYGON(" + ring(west, south, east, north) + ")";
    }

    static String ring(double west, double south, double east, double north) {
        return line(west, south, east, south, east, north, west, north, west, south)
                .replace("LINESTRING", "");
    }

    static String line(double... metres) {
        StringBuilder text = new StringBuilder("LINESTRING(");
        for (int i = 0; i < metres.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(EAST + metres[i]).append(' ').append(NORTH + metres[i + 1]);
        }
        return text.append(')').toString();
    }
}
