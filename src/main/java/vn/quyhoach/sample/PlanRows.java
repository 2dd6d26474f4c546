package vn.quyhoach.sample;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.postgresql.PGConnection;
import vn.quyhoach.sheet.CsvResource;
import vn.quyhoach.sql.SqlFile;

/** Stores the sample plan with its two versions and everything they draw. */
final class PlanRows {

    private static final int PLAN = 1;
    private static final int ORIGINAL = 1;
    private static final int ADJUSTED = 2;
    private static final int BASE_SCALE = 100_000;
    private static final String AUTHOR = "sample";

    private final SqlFile plans = SqlFile.of(PlanRows.class, "copy_plans");
    private final SqlFile versions = SqlFile.of(PlanRows.class, "copy_plan_versions");
    private final SqlFile zones = SqlFile.of(PlanRows.class, "copy_zones");
    private final SqlFile lines = SqlFile.of(PlanRows.class, "copy_zone_lines");
    private final SqlFile quotas = SqlFile.of(PlanRows.class, "copy_land_quotas");
    private final SqlFile points = SqlFile.of(PlanRows.class, "copy_zone_points");

    void store(PGConnection connection, SampleProvince province, OffsetDateTime now) throws SQLException {
        try (CopyTable table = new CopyTable(connection, plans.text())) {
            table.row(
                    PLAN,
                    "long-an-2021-2030",
                    "PROVINCE",
                    "Quy hoạch tỉnh Long An thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 (sơ đồ mẫu)",
                    "Long An provincial plan 2021-2030, vision to 2050 (schematic sample)",
                    2021,
                    2030,
                    2050);
        }
        try (CopyTable table = new CopyTable(connection, versions.text())) {
            table.row(
                    ORIGINAL,
                    PLAN,
                    1,
                    "ORIGINAL",
                    "SUPERSEDED",
                    "Quy hoạch tỉnh được phê duyệt năm 2023 (sơ đồ mẫu)",
                    "Provincial plan as approved in 2023 (schematic sample)",
                    "686/QĐ-TTg",
                    "2023-06-13",
                    "Thủ tướng Chính phủ",
                    "2023-06-13",
                    "2025-03-01",
                    BASE_SCALE,
                    true,
                    AUTHOR,
                    now,
                    AUTHOR);
            table.row(
                    ADJUSTED,
                    PLAN,
                    2,
                    "LOCAL_ADJUSTMENT",
                    "IN_FORCE",
                    "Điều chỉnh cục bộ năm 2025 (số liệu mẫu, không có thật)",
                    "Local adjustment of 2025 (made-up sample)",
                    "MẪU-01/2025",
                    "2025-02-15",
                    "Ủy ban nhân dân tỉnh Long An (mẫu)",
                    "2025-03-01",
                    null,
                    BASE_SCALE,
                    true,
                    AUTHOR,
                    now,
                    AUTHOR);
        }
        storeQuotas(connection, province);
        store(connection, zones, MultiPolygon.class, province);
        store(connection, lines, MultiLineString.class, province);
        store(connection, points, MultiPoint.class, province);
    }

    /** The numbers of the sample's versions are their ids. */
    private void storeQuotas(PGConnection connection, SampleProvince province) throws SQLException {
        try (CopyTable table = new CopyTable(connection, quotas.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/sample/land_quotas.csv")) {
                table.row(
                        row.integer("plan_version"),
                        row.text("class_scheme"),
                        row.text("class_code"),
                        province.unitId(row.text("unit_level"), row.text("unit_code"), row.text("unit_from")),
                        row.integer("year"),
                        row.number("area_ha"),
                        List.of(row.text("project_classes").split(" ", -1)));
            }
        }
    }

    private static void store(
            PGConnection connection, SqlFile copy, Class<? extends Geometry> kind, SampleProvince province)
            throws SQLException {
        try (CopyTable table = new CopyTable(connection, copy.text())) {
            int id = 0;
            for (int version : List.of(ORIGINAL, ADJUSTED)) {
                List<PlanObject> objects = version == ORIGINAL ? province.original() : province.adjusted();
                for (PlanObject object : objects) {
                    if (kind.isInstance(object.geometry())) {
                        write(table, ++id, version, object);
                    }
                }
            }
        }
    }

    /** The columns of the three tables start alike and differ in what the set-back rules ask. */
    private static void write(CopyTable table, int id, int version, PlanObject object) throws SQLException {
        PlanObject.Position position = object.position();
        PlanObject.Corridor corridor = object.corridor();
        if (object.geometry() instanceof MultiPolygon) {
            table.row(
                    id,
                    version,
                    object.layer(),
                    object.code(),
                    object.nameVi(),
                    object.nameEn(),
                    object.classScheme(),
                    object.classCode(),
                    position.basis(),
                    position.sourceScale(),
                    position.legalBasis(),
                    object.attributes(),
                    object.geometry());
        } else if (object.geometry() instanceof MultiLineString) {
            table.row(
                    id,
                    version,
                    object.layer(),
                    object.code(),
                    object.nameVi(),
                    object.nameEn(),
                    object.classCode(),
                    corridor.objectType(),
                    corridor.subtype(),
                    corridor.outerOffsetMetres(),
                    position.basis(),
                    position.sourceScale(),
                    position.legalBasis(),
                    object.attributes(),
                    object.geometry());
        } else {
            table.row(
                    id,
                    version,
                    object.layer(),
                    object.code(),
                    object.nameVi(),
                    object.nameEn(),
                    object.classCode(),
                    corridor.objectType(),
                    corridor.subtype(),
                    position.basis(),
                    position.sourceScale(),
                    position.legalBasis(),
                    object.attributes(),
                    object.geometry());
        }
    }
}
