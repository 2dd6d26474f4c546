package vn.quyhoach.support;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of a test, in the words of a planner; what a test does not state has a sane default. */
public final class PlanRows {

    /** A square of 10 km at Tân An, in which tests place what they need. */
    public static final String PROVINCE =
            "MULTIPOLYGON(((570000 1160000, 580000 1160000, 580000 1170000, 570000 1170000, 570000 1160000)))";

    private final JdbcClient jdbc;
    private long number;

    public PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that is there since 2020. */
    public long unit(String level, String code, String kind, String name, String wkt) {
        return jdbc.sql("""
                        insert into planning.admin_unit (level, code, kind, name, valid_from, geom)
                        values (:level, :code, :kind, :name, date '2020-01-01', st_multi(st_geomfromtext(:wkt, 9210)))
                        returning id
                        """)
                .param("level", level)
                .param("code", code)
                .param("kind", kind)
                .param("name", name)
                .param("wkt", wkt)
                .query(Long.class)
                .single();
    }

    public long province() {
        return unit("province", "80", "Tỉnh", "Long An", PROVINCE);
    }

    public void projectClass(String code, String nameVi, String nameEn) {
        jdbc.sql("insert into planning.project_class values (:code, :vi, :en, 1) on conflict do nothing")
                .param("code", code)
                .param("vi", nameVi)
                .param("en", nameEn)
                .update();
    }

    public void landUseClass(String code, String nameVi, String nameEn) {
        jdbc.sql("""
                        insert into planning.land_use_class (scheme, code, name_vi, name_en, valid_from, verified, sort)
                        values ('2024', :code, :vi, :en, date '2024-08-01', true, 1) on conflict do nothing
                        """)
                .param("code", code)
                .param("vi", nameVi)
                .param("en", nameEn)
                .update();
    }

    public long plan(String code, String level) {
        return jdbc.sql("""
                        insert into planning.plan (code, level, name_vi, name_en, period_from, period_to)
                        values (:code, :level, 'Quy hoạch ' || :code, 'Plan ' || :code, 2021, 2030)
                        returning id
                        """)
                .param("code", code)
                .param("level", level)
                .query(Long.class)
                .single();
    }

    /**
     * A version of a plan.
     *
     * @param status DRAFT, IN_FORCE or SUPERSEDED
     * @param to first day no longer in force
     */
    public long version(long plan, int version, String status, String from, String to) {
        return jdbc.sql("""
                        insert into planning.plan_version (plan_id, number, kind, status, title_vi, title_en,
                            decision_no, decision_date, valid_from, valid_to, base_scale, recorded_by)
                        values (:plan, :number, 'ORIGINAL', :status, 'Phiên bản', 'Version',
                            '686/QĐ-TTg', date '2023-06-13', :from, :to, 25000, 'test')
                        returning id
                        """)
                .param("plan", plan)
                .param("number", version)
                .param("status", status)
                .param("from", LocalDate.parse(from))
                .param("to", to == null ? null : LocalDate.parse(to))
                .query(Long.class)
                .single();
    }

    public Drawn zone(long version) {
        return new Drawn("planning.zone", version).layer("land-allocation").kind("LUC");
    }

    public Drawn line(long version) {
        return new Drawn("planning.zone_line", version)
                .layer("technical-infrastructure-lines")
                .kind("POWER_LINE");
    }

    public Drawn point(long version) {
        return new Drawn("planning.zone_point", version)
                .layer("social-infrastructure-points")
                .kind("SCHOOL");
    }

    /** An object of a version; a boundary with legal force unless it is said otherwise. */
    public final class Drawn {

        private final String table;
        private final long version;
        private String layer = "";
        private String code = "T" + ++number;
        private String name = "Đối tượng " + number;
        private String kind = "";
        private String basis = "LEGAL_BOUNDARY";
        private Integer scale;
        private String objectType;
        private String subtype;
        private double outerOffset;
        private String wkt = "";

        private Drawn(String table, long version) {
            this.table = table;
            this.version = version;
        }

        public Drawn layer(String id) {
            layer = id;
            return this;
        }

        public Drawn code(String text) {
            code = text;
            return this;
        }

        public Drawn named(String text) {
            name = text;
            return this;
        }

        public Drawn kind(String classCode) {
            kind = classCode;
            return this;
        }

        public Drawn digitisedAt(int denominator) {
            basis = "PLAN_DIGITISED";
            scale = denominator;
            return this;
        }

        /** At the scale of its version. */
        public Drawn digitisedWithoutScale() {
            basis = "PLAN_DIGITISED";
            return this;
        }

        public Drawn indicative() {
            basis = "INDICATIVE_SYMBOL";
            return this;
        }

        public Drawn ruled(String type, String sub, double offsetMetres) {
            objectType = type;
            subtype = sub;
            outerOffset = offsetMetres;
            return this;
        }

        public Drawn at(String text) {
            wkt = text;
            return this;
        }

        public long save() {
            boolean area = table.endsWith("zone");
            boolean line = table.endsWith("_line");
            String own = area ? "class_scheme" : line ? "object_type, subtype, outer_offset_m" : "object_type, subtype";
            String values = area ? "'2024'" : line ? ":type, :sub, :offset" : ":type, :sub";
            StatementSpec insert = jdbc.sql("insert into " + table
                            + " (plan_version_id, layer_id, code, name_vi, class_code, position_basis, source_scale, "
                            + own + ", geom) values (:version, :layer, :code, :name, :kind, :basis, :scale, " + values
                            + ", st_multi(st_geomfromtext(:wkt, 9210))) returning id")
                    .param("version", version)
                    .param("layer", layer)
                    .param("code", code)
                    .param("name", name)
                    .param("kind", kind)
                    .param("basis", basis)
                    .param("scale", scale)
                    .param("wkt", wkt);
            if (!area) {
                insert = insert.param("type", objectType).param("sub", subtype);
            }
            if (line) {
                insert = insert.param("offset", outerOffset);
            }
            return insert.query(Long.class).single();
        }
    }
}
