package vn.quyhoach.conformity;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PlanRows;

/**
 * A plan with industry west of 575000 and rice east of it, a draft whose border is 573000 and that hides something near
 * DA-GUARDED, and five projects.
 */
record ImpactRows(long plan, long current, long draft) {

    static ImpactRows save(JdbcClient jdbc, String across) {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        long plan = rows.plan("tinh", "PROVINCE");
        long current = rows.version(plan, 1, "IN_FORCE", "2024-01-01", null);
        long draft = rows.version(plan, 2, "DRAFT", "2024-01-01", null);
        industryUpTo(575_000, rows, current);
        industryUpTo(573_000, rows, draft);
        rows.zone(draft)
                .layer("defence")
                .kind("DEFENCE")
                .named("Bí mật")
                .at("POLYGON((577400 1168400,577500 1168400,577500 1168500,577400 1168500,577400 1168400))")
                .save();
        project(jdbc, "DA-ACROSS", across);
        project(
                jdbc,
                "DA-FAR",
                "POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165100,571000 1165000))");
        project(
                jdbc,
                "DA-RICE",
                "POLYGON((576000 1165000,576100 1165000,576100 1165100,576000 1165100,576000 1165000))");
        project(
                jdbc,
                "DA-GUARDED",
                "POLYGON((577100 1168100,577200 1168100,577200 1168200,577100 1168200,577100 1168100))");
        project(jdbc, "DA-NOWHERE", null);
        return new ImpactRows(plan, current, draft);
    }

    private static void industryUpTo(int border, PlanRows rows, long version) {
        rows.zone(version)
                .code("W")
                .kind("SKK")
                .at("POLYGON((570000 1160000,%1$d 1160000,%1$d 1170000,570000 1170000,570000 1160000))"
                        .formatted(border))
                .save();
        rows.zone(version)
                .code("E")
                .kind("LUC")
                .at("POLYGON((%1$d 1160000,580000 1160000,580000 1170000,%1$d 1170000,%1$d 1160000))".formatted(border))
                .save();
    }

    private static void project(JdbcClient jdbc, String code, String wkt) {
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values (:code, 'Khu công nghiệp ' || :code, 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test')
                            returning id)
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'LEGAL_BOUNDARY', st_multi(st_geomfromtext(:wkt, 9210))
                        from project
                        where cast(:wkt as text) is not null
                        """).param("code", code).param("wkt", wkt).update();
    }
}
