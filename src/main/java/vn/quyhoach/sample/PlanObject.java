package vn.quyhoach.sample;

import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.sheet.CsvResource;

/**
 * Something a plan version draws: an area, a line or a point, by its geometry.
 *
 * @param classScheme generation of the land-use code; empty for classes of our own
 * @param attributes JSON object
 */
record PlanObject(
        String layer,
        String code,
        String nameVi,
        String nameEn,
        String classScheme,
        String classCode,
        Position position,
        String attributes,
        Corridor corridor,
        Geometry geometry) {

    /** How much the drawn position may decide, and the law it stands on. */
    record Position(String basis, int sourceScale, String legalBasis) {

        static Position of(CsvResource.Row row) {
            return new Position(row.text("position_basis"), row.integer("source_scale"), row.text("legal_basis"));
        }
    }

    /** What the set-back rules know a line or point as; empty texts when no rule applies. */
    record Corridor(String objectType, String subtype, double outerOffsetMetres) {

        static final Corridor NONE = new Corridor("", "", 0);
    }

    static PlanObject area(CsvResource.Row row, Geometry geometry) {
        return new PlanObject(
                row.text("layer"),
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                "",
                row.text("class_code"),
                Position.of(row),
                Attributes.json(row.text("attributes")),
                Corridor.NONE,
                geometry);
    }
}
