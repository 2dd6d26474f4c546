package vn.quyhoach.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A square province of 100 km² with two versions of a plan and a draft, easy to compute by hand. Until June 2025 two
 * districts, west and east of 575000, with three communes; since July two communes, north and south of 1165000.
 *
 * <p>Land in km², north of 1169000 there was none east of 574000:
 *
 * <pre>
 * easting      570      572      574      576      580
 * first         LUC (A)          |ONT (B) |ONT (C)     (B and C end at 1169000)
 * second        LUC (A) |SKK (D)          |ONT (C)     (D goes to the border)
 * draft         LUC (A) |SKK (D)          |SKK (C)
 * </pre>
 */
public final class ComparisonRows {

    public final long plan;
    public final long first;
    public final long second;
    public final long draft;
    public final long otherPlan;
    public final long formerProvince;
    public final long province;
    public final long west;
    public final long east;
    public final long south;

    private final JdbcClient jdbc;

    public ComparisonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        new Rows(jdbc).clear();
        formerProvince = unit("province", "80", null, "Tỉnh", "Long An", false, 570, 1160, 580, 1170);
        west = unit("district", "801", formerProvince, "Huyện", "Tây", false, 570, 1160, 575, 1170);
        east = unit("district", "802", formerProvince, "Huyện", "Đông", false, 575, 1160, 580, 1170);
        unit("commune", "1", west, "Xã", "Tây Nam", false, 570, 1160, 575, 1165);
        unit("commune", "2", west, "Xã", "Tây Bắc", false, 570, 1165, 575, 1170);
        unit("commune", "3", east, "Xã", "Đông", false, 575, 1160, 580, 1170);
        province = unit("province", "80", null, "Tỉnh", "Tây Ninh", true, 570, 1160, 580, 1170);
        south = unit("commune", "1", province, "Xã", "Nam", true, 570, 1160, 580, 1165);
        unit("commune", "2", province, "Xã", "Bắc", true, 570, 1165, 580, 1170);

        PlanRows rows = new PlanRows(jdbc);
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.landUseClass("ONT", "Đất ở tại nông thôn", "Rural residential land");
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        plan = rows.plan("long-an-2021-2030", "PROVINCE");
        first = rows.version(plan, 1, "SUPERSEDED", "2023-06-13", "2025-01-01");
        second = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
        draft = rows.version(plan, 3, "DRAFT", "2026-01-01", null);
        otherPlan = rows.version(rows.plan("quy-hoach-khac", "DISTRICT"), 1, "DRAFT", "2026-01-01", null);
        rows.zone(first)
                .code("A")
                .kind("LUC")
                .named("Lúa")
                .at(box(570, 1160, 574, 1170))
                .save();
        rows.zone(first)
                .code("B")
                .kind("ONT")
                .named("Ở")
                .at(box(574, 1160, 576, 1169))
                .save();
        rows.zone(first)
                .code("C")
                .kind("ONT")
                .named("Ở")
                .at(box(576, 1160, 580, 1169))
                .save();
        for (long version : new long[] {second, draft}) {
            rows.zone(version)
                    .code("A")
                    .kind("LUC")
                    .named("Lúa")
                    .at(box(570, 1160, 572, 1170))
                    .save();
            rows.zone(version)
                    .code("D")
                    .kind("SKK")
                    .named("KCN")
                    .at(box(572, 1160, 576, 1170))
                    .save();
            rows.zone(version)
                    .code("C")
                    .kind(version == draft ? "SKK" : "ONT")
                    .named("Ở mới")
                    .at(box(576, 1160, 580, 1169))
                    .save();
        }
        // two reserves lie over each other; the second version has one of them and a new forest
        rows.zone(first)
                .layer("environment")
                .kind("NATURE_RESERVE")
                .at(box(570, 1160, 572, 1162))
                .save();
        rows.zone(first)
                .layer("environment")
                .kind("NATURE_RESERVE")
                .at(box(571, 1160, 573, 1162))
                .save();
        rows.zone(second)
                .layer("environment")
                .kind("NATURE_RESERVE")
                .at(box(571, 1160, 573, 1162))
                .save();
        rows.zone(second)
                .layer("environment")
                .kind("FOREST")
                .at(box(571, 1160, 572, 1161))
                .save();
    }

    /** A box in kilometres. */
    public static String box(int west, int south, int east, int north) {
        return "POLYGON((%1$d000 %2$d000, %3$d000 %2$d000, %3$d000 %4$d000, %1$d000 %4$d000, %1$d000 %2$d000))"
                .formatted(west, south, east, north);
    }

    private long unit(
            String level,
            String code,
            Long parent,
            String kind,
            String name,
            boolean afterReform,
            int west,
            int south,
            int east,
            int north) {
        return jdbc.sql("""
                        insert into planning.admin_unit (level, code, parent_id, kind, name, valid_from, valid_to, geom)
                        values (:level, :code, :parent, :kind, :name, cast(:from as date), cast(:to as date),
                                st_multi(st_geomfromtext(:wkt, 9210)))
                        returning id
                        """)
                .param("level", level)
                .param("code", code)
                .param("parent", parent)
                .param("kind", kind)
                .param("name", name)
                .param("from", afterReform ? "2025-07-01" : "2020-01-01")
                .param("to", afterReform ? null : "2025-07-01")
                .param("wkt", box(west, south, east, north))
                .query(Long.class)
                .single();
    }
}
