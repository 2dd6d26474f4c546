package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sheet.CsvResource;

/** Draws the lines and points of the plan; they are the same in both versions. */
final class NetworkLayers {

    private static final double STEP_METRES = 100;
    private static final int SCHOOLS_PER_COMMUNE = 2;

    private final Ground ground;
    private final LandUse landUse;
    private final Map<String, Axis> axes = new HashMap<>();

    NetworkLayers(Ground ground, LandUse landUse) {
        this.ground = ground;
        this.landUse = landUse;
        ground.axes().forEach(axis -> axes.put(axis.code(), axis));
    }

    List<PlanObject> lines() {
        List<PlanObject> lines = new ArrayList<>();
        for (Axis axis : ground.axes()) {
            lines.add(line(
                    "technical-infrastructure-lines",
                    axis.row(),
                    axis.row().text("attributes"),
                    Geometries.multi(axis.course())));
        }
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/lines.csv")) {
            Geometry course =
                    section(row.text("axis"), row.number("from_share"), row.number("to_share"), row.number("shift_m"));
            lines.add(line(row.text("layer"), row, "", course));
        }
        return lines;
    }

    List<PlanObject> points() {
        List<PlanObject> points = new ArrayList<>();
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/points.csv")) {
            points.add(PlanObject.area(row, point(Place.of(row.text("at")))));
        }
        services(points, "DGD", "SCHOOL", "TH", "Trường học", "School", SCHOOLS_PER_COMMUNE);
        services(points, "DYT", "HEALTH_CENTRE", "TYT", "Trạm y tế", "Health station", 1);
        services(points, "DVH", "CULTURE", "NVH", "Trung tâm văn hóa", "Cultural centre", 1);
        services(points, "DTT", "SPORT", "TDTT", "Sân thể thao", "Sports ground", 1);
        services(points, "DCH", "MARKET", "CHO", "Chợ", "Market", 1);
        return points;
    }

    /** A section of an axis by shares of its length, shifted to the left by so many metres. */
    Geometry section(String code, double fromShare, double toShare, double shiftMetres) {
        Axis axis = axes.get(code);
        if (axis == null) {
            throw new IllegalStateException("No axis " + code);
        }
        LengthIndexedLine line = new LengthIndexedLine(axis.course());
        double length = line.getEndIndex();
        double from = fromShare * length;
        double to = toShare * length;
        CoordinateList points = new CoordinateList();
        for (double along = from; along < to; along += STEP_METRES) {
            points.add(Place.round(line.extractPoint(along, shiftMetres)), false);
        }
        points.add(Place.round(line.extractPoint(to, shiftMetres)), false);
        return Geometries.multi(Geometries.NATIONAL.createLineString(points.toCoordinateArray()));
    }

    static Geometry point(Coordinate at) {
        return Geometries.multi(Geometries.NATIONAL.createPoint(at));
    }

    private static PlanObject line(String layer, CsvResource.Row row, String attributes, Geometry course) {
        return new PlanObject(
                layer,
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                "",
                row.text("class_code"),
                PlanObject.Position.of(row),
                Attributes.json(attributes),
                new PlanObject.Corridor(row.text("object_type"), row.text("subtype"), row.number("outer_offset_m")),
                course);
    }

    /** A school stands on land for schools: points follow the parcels of a class, so many for each commune. */
    private void services(
            List<PlanObject> points,
            String use,
            String classCode,
            String prefix,
            String nameVi,
            String nameEn,
            int perCommune) {
        Map<String, Integer> built = new HashMap<>();
        for (Parcel parcel : ground.mesh().parcels()) {
            CommunePart part = ground.communes().of(parcel);
            if (landUse.of(parcel).equals(use) && built.getOrDefault(part.code(), 0) < perCommune) {
                int count = built.merge(part.code(), 1, Integer::sum);
                String number = perCommune == 1 ? "" : " số " + count;
                String commune = part.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + part.name().substring(1);
                points.add(new PlanObject(
                        "social-infrastructure-points",
                        prefix + "-" + part.code() + "-" + count,
                        nameVi + number + " " + commune + " (mẫu)",
                        nameEn + " (sample)",
                        "",
                        classCode,
                        new PlanObject.Position("PLAN_DIGITISED", 25_000, SampleProvince.ORIGINAL_DECISION),
                        "{}",
                        PlanObject.Corridor.NONE,
                        point(parcel.at())));
            }
        }
    }
}
