package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.MultiPolygon;
import vn.quyhoach.sheet.CsvResource;

/**
 * The schematic Long An: units of every date, two versions of the plan, projects with their places.
 *
 * @param original the plan as approved in 2023
 * @param adjusted the plan after the made-up local adjustment of 2025
 */
record SampleProvince(
        Ground ground,
        List<Unit> units,
        List<Succession> successions,
        List<PlanObject> original,
        List<PlanObject> adjusted,
        List<Project> projects) {

    /** The number of the decision of 2023: any number gives another, equally made-up, province. */
    static final long SEED = 686;

    static final String ORIGINAL_DECISION = "Quyết định 686/QĐ-TTg";
    static final String ADJUSTMENT_DECISION = "Quyết định MẪU-01/2025 (số liệu mẫu)";

    record Unit(UnitRow row, MultiPolygon shape) {}

    record Succession(UnitRow predecessor, UnitRow successor, String kind, double share) {}

    record Project(CsvResource.Row row, List<ProjectLocations.Location> locations) {}

    static SampleProvince build() {
        Chance chance = new Chance(SEED);

        // 1 the ground: courses, parcels, communes
        List<Axis> axes = Axis.readAll(chance.fork(1));
        List<UnitRow> rows = UnitRow.readAll();
        List<CommunePart> parts = CommunePart.readAll(rows);
        List<Town> towns = Town.readAll();
        Density density = Density.around(towns, parts, chance.fork(2));
        ParcelMesh mesh = ParcelMesh.of(Seeds.place(Outline.read(), axes, density, chance.fork(3)));
        Communes communes = Communes.divide(mesh, parts);

        // 2 land use of both versions
        LandUsePainter painter = new LandUsePainter(mesh, axes, communes, chance.fork(4));
        LandUse before = painter.paint(towns);
        Map<String, List<Parcel>> adjustedIndustry = new TreeMap<>();
        LandUse after = painter.adjust(adjustedIndustry);
        Ground ground = new Ground(mesh, axes, communes, numbers(painter.towns()));

        // 3 what lies over it
        NetworkLayers networks = new NetworkLayers(ground, before);
        List<PlanObject> original = new ArrayList<>(
                new AreaLayers(ground, before, painter.industry(), painter.towns(), before).draw(towns));
        List<PlanObject> adjusted =
                new ArrayList<>(new AreaLayers(ground, after, adjustedIndustry, painter.towns(), before).draw(towns));
        List<PlanObject> lines = networks.lines();
        List<PlanObject> points = networks.points();
        ProjectLocations places = new ProjectLocations(ground, before, networks, adjusted);
        for (List<PlanObject> version : List.of(original, adjusted)) {
            version.addAll(lines);
            version.addAll(points);
        }

        // 4 units and projects
        return new SampleProvince(
                ground,
                rows.stream().map(row -> new Unit(row, communes.shape(row))).toList(),
                successions(rows, communes),
                original,
                adjusted,
                CsvResource.read("gis-data/sample/projects.csv").stream()
                        .map(row -> new Project(row, places.read(row.text("locations"))))
                        .toList());
    }

    /** Units are stored in their order, from 1. */
    int unitId(String level, String code, String validFrom) {
        for (int i = 0; i < units.size(); i++) {
            UnitRow row = units.get(i).row();
            if (row.level().equals(level)
                    && row.code().equals(code)
                    && row.validFrom().equals(validFrom)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("No unit " + level + " " + code + " since " + validFrom);
    }

    private static Set<Integer> numbers(Map<String, List<Parcel>> towns) {
        Set<Integer> numbers = new HashSet<>();
        towns.values().forEach(area -> area.forEach(parcel -> numbers.add(parcel.number())));
        return numbers;
    }

    private static List<Succession> successions(List<UnitRow> units, Communes communes) {
        List<Succession> successions = new ArrayList<>();
        for (CsvResource.Row row : CsvResource.read("gis-data/reference/admin_succession.csv")) {
            UnitRow predecessor = find(units, row, "predecessor");
            UnitRow successor = find(units, row, "successor");
            double share = row.isEmpty("share") ? communes.share(predecessor, successor) : row.number("share");
            successions.add(new Succession(predecessor, successor, row.text("kind"), share));
        }
        return successions;
    }

    private static UnitRow find(List<UnitRow> units, CsvResource.Row row, String which) {
        return units.stream()
                .filter(unit -> unit.level().equals(row.text("level"))
                        && unit.code().equals(row.text(which + "_code"))
                        && unit.validFrom().equals(row.text(which + "_from")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No unit for " + row));
    }
}
