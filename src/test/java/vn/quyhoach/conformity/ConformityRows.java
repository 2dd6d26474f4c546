package vn.quyhoach.conformity;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.Wkt;

/** A plan of two versions to check against. */
public final class ConformityRows {

    private ConformityRows() {}

    /**
     * In force: industry in the west, rice in the east, border at 575000; a symbol of rice beyond 578000; no zone south of
     * 1161000. Before 2025 all was rice.
     */
    public static void save(JdbcClient jdbc) {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        rows.projectClass("ROAD_RAIL", "Đường bộ", "Road");
        long plan = rows.plan("long-an-2021-2030", "PROVINCE");
        long former = rows.version(plan, 1, "SUPERSEDED", "2023-06-13", "2025-01-01");
        long current = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
        long draft = rows.version(plan, 3, "DRAFT", "2026-01-01", null);
        String all = "POLYGON((570000 1161000, 580000 1161000, 580000 1170000, 570000 1170000, 570000 1161000))";
        String west = "POLYGON((570000 1161000, 575000 1161000, 575000 1170000, 570000 1170000, 570000 1161000))";
        rows.zone(former).kind("LUC").at(all).save();
        rows.zone(draft).kind("LUC").at(all).save();
        rows.zone(current).code("W").kind("SKK").digitisedAt(10_000).at(west).save();
        rows.zone(current)
                .code("E")
                .kind("LUC")
                .digitisedAt(10_000)
                .at("POLYGON((575000 1161000, 578000 1161000, 578000 1170000, 575000 1170000, 575000 1161000))")
                .save();
        rows.zone(current)
                .code("S")
                .kind("LUC")
                .indicative()
                .at("POLYGON((578000 1161000, 580000 1161000, 580000 1170000, 578000 1170000, 578000 1161000))")
                .save();
        rows.zone(current)
                .layer("structure")
                .kind("ZONE_ECOLOGICAL")
                .named("Vùng sinh thái")
                .at(west)
                .save();
        rows.zone(current)
                .layer("environment")
                .kind("NATURE_RESERVE")
                .named("Khu bảo tồn")
                .at("POLYGON((570000 1169000, 572000 1169000, 572000 1170000, 570000 1170000, 570000 1169000))")
                .save();
        rows.zone(current)
                .layer("environment")
                .kind("NATURE_RESERVE")
                .named("Khu bảo tồn dự kiến")
                .indicative()
                .at("POLYGON((573000 1169000, 574000 1169000, 574000 1170000, 573000 1170000, 573000 1169000))")
                .save();
        rows.line(current)
                .named("Đường dây 110 kV")
                .ruled("POWER_LINE", "110KV", 3)
                .at("LINESTRING(570000 1163000, 574900 1163000)")
                .save();
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values ('DA-1', 'KCN thử', 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test') returning id)
                        insert into planning.project_location (project_id, position_basis, accuracy_m, geom)
                        select id, 'INDICATIVE_SYMBOL', 0, st_geomfromtext(
                            'MULTIPOLYGON(((571000 1165000,571100 1165000,571100 1165100,571000 1165000)))', 9210)
                        from project
                        """).update();
    }

    /** A place written in metres. */
    public static String geoJson(String wkt) {
        return GeoJson.write(Wkt.wkt(wkt), Crs.NATIONAL);
    }
}
