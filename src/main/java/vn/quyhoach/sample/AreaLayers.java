package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sheet.CsvResource;

/** Draws the areas of one plan version: land allocation, towns, villages, industry and the other themes. */
final class AreaLayers {

    private static final Set<String> SERVICES = Set.of("TSC", "DSH", "DCH", "DVH");

    private final Ground ground;
    private final LandUse landUse;
    private final Map<String, List<Parcel>> industry;
    private final Map<String, List<Parcel>> towns;
    private final LandUse approved;
    private final List<PlanObject> objects = new ArrayList<>();

    /**
     * @param landUse of the version to draw
     * @param approved land use as first approved: what differs stands on the adjustment, the rest on the first decision
     */
    AreaLayers(
            Ground ground,
            LandUse landUse,
            Map<String, List<Parcel>> industry,
            Map<String, List<Parcel>> towns,
            LandUse approved) {
        this.ground = ground;
        this.landUse = landUse;
        this.industry = industry;
        this.towns = towns;
        this.approved = approved;
    }

    List<PlanObject> draw(List<Town> centres) {
        landAllocation();
        centres.forEach(this::town);
        byCommune(
                parcel -> landUse.of(parcel).equals("ONT"),
                "rural",
                "RURAL_RESIDENTIAL",
                "DCNT",
                "Khu dân cư nông thôn",
                "Rural residential area");
        byCommune(
                parcel -> SERVICES.contains(landUse.of(parcel)) && !ground.isTown(parcel),
                "rural",
                "RURAL_CENTRE",
                "TTX",
                "Trung tâm",
                "Commune centre");
        byCommune(
                parcel -> landUse.of(parcel).equals("DGD"),
                "social-infrastructure",
                "EDUCATION",
                "GD",
                "Khu giáo dục",
                "Education area");
        byCommune(
                parcel -> landUse.of(parcel).equals("DYT"),
                "social-infrastructure",
                "HEALTH",
                "YT",
                "Khu y tế",
                "Health area");
        byCommune(
                parcel -> Set.of("DVH", "DTT").contains(landUse.of(parcel)),
                "social-infrastructure",
                "CULTURE_SPORT",
                "VHTT",
                "Khu văn hóa, thể thao",
                "Culture and sports area");
        industry();
        themes();
        return objects;
    }

    private void landAllocation() {
        Map<String, CsvResource.Row> classes = new HashMap<>();
        for (CsvResource.Row row : CsvResource.read("gis-data/reference/land_use_classes.csv")) {
            if (row.text("scheme").equals("2014")) {
                classes.put(row.text("code"), row);
            }
        }
        for (Parcel parcel : ground.mesh().parcels()) {
            CsvResource.Row landClass = classes.get(landUse.of(parcel));
            if (landClass == null) {
                throw new IllegalStateException("No class " + landUse.of(parcel));
            }
            CommunePart part = ground.communes().of(parcel);
            objects.add(new PlanObject(
                    "land-allocation",
                    "SDD-" + String.valueOf(100_001 + parcel.number()).substring(1),
                    landClass.text("name_vi") + ", " + inSentence(part.name()),
                    landClass.text("name_en"),
                    "2014",
                    landUse.of(parcel),
                    new PlanObject.Position("PLAN_DIGITISED", 10_000, decision(List.of(parcel))),
                    Attributes.json("commune_code=" + part.code() + ";commune=" + part.name()),
                    PlanObject.Corridor.NONE,
                    Geometries.multi(parcel.shape())));
        }
    }

    private void town(Town town) {
        List<Parcel> area = towns.getOrDefault(town.row().text("code"), List.of());
        add(
                "urban",
                town.row().text("code"),
                town.row().text("name_vi"),
                town.row().text("name_en"),
                town.row().text("class_code"),
                new PlanObject.Position("PLAN_DIGITISED", 25_000, decision(area)),
                area);
    }

    private void industry() {
        for (CsvResource.Row park : CsvResource.read("gis-data/sample/industrial_areas.csv")) {
            List<Parcel> area = industry.getOrDefault(park.text("code"), List.of());
            if (!area.isEmpty()) {
                add(
                        "functional-areas",
                        park.text("code"),
                        park.text("name_vi"),
                        park.text("name_en"),
                        park.text("class_code"),
                        new PlanObject.Position(
                                park.text("position_basis"), park.integer("source_scale"), decision(area)),
                        area);
            }
        }
    }

    private void themes() {
        ParcelRule rules = new ParcelRule(ground.mesh(), ground.communes(), landUse, ground.axes());
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/areas.csv")) {
            objects.add(PlanObject.area(row, ParcelMesh.union(rules.select(row.text("rule")))));
        }
    }

    private void byCommune(
            Predicate<Parcel> which, String layer, String classCode, String prefix, String nameVi, String nameEn) {
        Map<String, List<Parcel>> areas = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Parcel parcel : ground.mesh().parcels()) {
            if (which.test(parcel)) {
                CommunePart part = ground.communes().of(parcel);
                areas.computeIfAbsent(part.code(), code -> new ArrayList<>()).add(parcel);
                names.put(part.code(), part.name());
            }
        }
        areas.forEach((code, parcels) -> add(
                layer,
                prefix + "-" + code,
                nameVi + " " + inSentence(names.getOrDefault(code, code)),
                nameEn,
                classCode,
                new PlanObject.Position("PLAN_DIGITISED", 25_000, decision(parcels)),
                parcels));
    }

    private void add(
            String layer,
            String code,
            String nameVi,
            String nameEn,
            String classCode,
            PlanObject.Position position,
            List<Parcel> area) {
        objects.add(new PlanObject(
                layer,
                code,
                nameVi,
                nameEn,
                "",
                classCode,
                position,
                "{}",
                PlanObject.Corridor.NONE,
                ParcelMesh.union(area)));
    }

    private String decision(List<Parcel> area) {
        boolean adjusted = area.stream().anyMatch(parcel -> !landUse.of(parcel).equals(approved.of(parcel)));
        return adjusted ? SampleProvince.ADJUSTMENT_DECISION : SampleProvince.ORIGINAL_DECISION;
    }

    private static String inSentence(String unit) {
        return unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
    }
}
