package vn.quyhoach.conformity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PlanRows;

/**
 * Industry everywhere, and in one square of the kilometre grid secrets that can be exchanged: one, twenty, a large one or
 * none. What they are called and where they lie occurs nowhere else.
 */
final class SecretGround {

    static final String NAME = "Đài ra-đa Hoàng Yến";
    static final String CODE = "QP-90417";
    static final String KIND = "RADAR_SITE_90417";

    /** What no answer may hold, be it written without diacritics: words, and the corner of the one secret in two systems. */
    static final List<String> TRACES = List.of(
            "hoàng yến",
            "hoang yen",
            "qp-90417",
            "radar_site",
            "564737",
            "1174683",
            "564.737",
            "1.174.683",
            "564,737",
            "1,174,683",
            "106.34028",
            "10.62442");

    /** How much lies in the square. */
    enum Secrets {
        NONE,
        ONE,
        TWENTY,
        LARGE
    }

    final long plan;
    final long former;
    final long current;
    final long draft;
    final long project;

    private final JdbcClient jdbc;
    private final PlanRows rows;

    SecretGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new PlanRows(jdbc);
        rows.unit("province", "80", "Tỉnh", "Long An", "MULTIPOLYGON" + "((" + ring(560_000, 1_170_000, 20_000) + "))");
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        rows.projectClass("ROAD_RAIL", "Đường bộ", "Road");
        plan = rows.plan("long-an-2021-2030", "PROVINCE");
        former = rows.version(plan, 1, "SUPERSEDED", "2023-01-01", "2024-01-01");
        current = rows.version(plan, 2, "IN_FORCE", "2024-01-01", null);
        draft = rows.version(plan, 3, "DRAFT", "2026-01-01", null);
        for (long version : List.of(former, current, draft)) {
            rows.zone(version)
                    .code("W")
                    .kind("SKK")
                    .at("POLYGON(" + ring(560_000, 1_170_000, 20_000) + ")")
                    .save();
        }
        project = jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values ('DA-1', 'Khu thử', 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test') returning id)
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'LEGAL_BOUNDARY', st_multi(st_geomfromtext(:wkt, 9210)) from project
                        returning project_id
                        """)
                .param("wkt", "POLYGON(" + ring(564_100, 1_174_100, 60) + ")")
                .query(Long.class)
                .single();
    }

    /** Leaves these secrets in the version in force and no others; answers the id of one, 0 where there is none. */
    long hold(Secrets secrets) {
        jdbc.sql("delete from planning.zone where layer_id = 'defence'").update();
        return switch (secrets) {
            case NONE -> 0;
            case ONE -> secret(current, 564_737, 1_174_683, 7);
            case TWENTY -> {
                long last = 0;
                for (int i = 0; i < 20; i++) {
                    last = secret(current, 564_737 - 30 * i, 1_174_683 + 9 * i, 7);
                }
                yield last;
            }
            case LARGE -> secret(current, 564_001, 1_174_001, 998);
        };
    }

    long secret(long version, int east, int north, int side) {
        return rows.zone(version)
                .layer("defence")
                .code(CODE + "-" + east)
                .named(NAME)
                .kind(KIND)
                .at("POLYGON(" + ring(east, north, side) + ")")
                .save();
    }

    private static String ring(int west, int south, int side) {
        int east = west + side;
        int north = south + side;
        return "(%1$d %2$d,%3$d %2$d,%3$d %4$d,%1$d %4$d,%1$d %2$d)".formatted(west, south, east, north);
    }
}
