package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.sheet.CsvResource;

/**
 * Gives every parcel its land-use class, from what is fixed to what is left: courses, sites, industry, towns, villages,
 * frontages, fields.
 */
final class LandUsePainter {

    private static final double VILLAGE_RADIUS_METRES = 620;

    private final ParcelMesh mesh;
    private final List<Axis> axes;
    private final Communes communes;
    private final Chance chance;
    private final LandMix mix;
    private final Growth growth;
    private final Map<String, List<Parcel>> industry = new TreeMap<>();
    private final Map<String, List<Parcel>> towns = new LinkedHashMap<>();
    private final LandUse landUse;

    LandUsePainter(ParcelMesh mesh, List<Axis> axes, Communes communes, Chance chance) {
        this.mesh = mesh;
        this.axes = axes;
        this.communes = communes;
        this.chance = chance;
        this.mix = new LandMix(chance.fork(1));
        this.growth = new Growth(mesh);
        this.landUse = new LandUse(mesh.size());
    }

    /** The land use of the plan as first approved. */
    LandUse paint(List<Town> centres) {
        courses();
        for (CsvResource.Row site : CsvResource.read("gis-data/sample/sites.csv")) {
            if (site.integer("version") == 1) {
                site(site, landUse);
            }
        }
        for (CsvResource.Row park : CsvResource.read("gis-data/sample/industrial_areas.csv")) {
            if (park.integer("version") == 1) {
                List<Parcel> area = grow(park, park.number("target_ha"), landUse);
                landUse.give(area, park.text("parcel_use"));
                industry.put(park.text("code"), area);
            }
        }
        centres.forEach(this::town);
        villages();
        frontages();
        fields();
        return landUse;
    }

    /** The land use after the local adjustment: added sites, added and enlarged industry, the rest as it was. */
    LandUse adjust(Map<String, List<Parcel>> adjustedIndustry) {
        LandUse adjusted = landUse.copy();
        for (CsvResource.Row site : CsvResource.read("gis-data/sample/sites.csv")) {
            if (site.integer("version") == 2) {
                site(site, adjusted);
            }
        }
        adjustedIndustry.putAll(industry);
        for (CsvResource.Row park : CsvResource.read("gis-data/sample/industrial_areas.csv")) {
            if (park.integer("version") == 2 || !park.isEmpty("adjusted_ha")) {
                String hectares = park.isEmpty("adjusted_ha") ? "target_ha" : "adjusted_ha";
                List<Parcel> before = industry.getOrDefault(park.text("code"), List.of());
                List<Parcel> area = new ArrayList<>(growth.grow(
                        Place.of(park.text("at")),
                        park.number(hectares),
                        parcel -> before.contains(parcel) || adjusted.isFarmed(parcel),
                        adjusted::isLinear));
                adjusted.give(area, park.text("parcel_use"));
                before.stream().filter(parcel -> !area.contains(parcel)).forEach(area::add);
                adjustedIndustry.put(park.text("code"), area);
            }
        }
        return adjusted;
    }

    Map<String, List<Parcel>> industry() {
        return industry;
    }

    /** Parcels of each urban centre by its code, whatever their class. */
    Map<String, List<Parcel>> towns() {
        return towns;
    }

    private void courses() {
        for (Parcel parcel : mesh.parcels()) {
            if (parcel.isCourse()) {
                landUse.give(parcel, axes.get(parcel.seed().axis()).parcelUse());
            }
        }
    }

    private void site(CsvResource.Row site, LandUse of) {
        of.give(grow(site, site.number("target_ha"), of), site.text("parcel_use"));
    }

    private List<Parcel> grow(CsvResource.Row row, double hectares, LandUse of) {
        return growth.grow(
                Place.of(row.text("at")), hectares, parcel -> of.isOpen(parcel) || of.isFarmed(parcel), of::isLinear);
    }

    private void town(Town town) {
        List<Parcel> area = growth.grow(town.at(), town.hectares(), parcel -> true, parcel -> true);
        for (Parcel parcel : area) {
            if (landUse.isOpen(parcel)) {
                boolean core = parcel.at().distance(town.at()) < 0.6 * town.radiusMetres();
                landUse.give(parcel, mix.pick(core ? "TOWN_CORE" : "TOWN_EDGE", parcel));
            }
        }
        towns.put(town.row().text("code"), area);
    }

    private void villages() {
        for (CommunePart part : communes.parts()) {
            Coordinate centre = part.at();
            for (Parcel parcel : mesh.parcels()) {
                double reach = VILLAGE_RADIUS_METRES * (0.6 + 0.8 * chance.at(parcel.number(), 3));
                if (landUse.isOpen(parcel) && parcel.at().distance(centre) < reach) {
                    landUse.give(parcel, mix.pick("VILLAGE", parcel));
                }
            }
        }
    }

    /** People live along roads and water; less so in the flood plain of the west. */
    private void frontages() {
        for (Parcel parcel : mesh.parcels()) {
            if (landUse.isOpen(parcel) && parcel.seed().kind() == Seed.Kind.FRONT) {
                String course = axes.get(parcel.seed().axis()).parcelUse();
                double east = Math.min(1, Math.max(0.25, (parcel.at().x - 510_000) / 70_000));
                double settled = course.equals("DGT") ? 0.62 : course.equals("SON") ? 0.36 : 0.22;
                double cluster = chance.smooth(parcel.at().x, parcel.at().y, 2_600);
                if (0.45 * cluster + 0.55 * chance.at(parcel.number(), 4) < settled * east) {
                    landUse.give(parcel, "ONT");
                }
            }
        }
    }

    private void fields() {
        Map<String, List<Parcel>> open = new TreeMap<>();
        for (Parcel parcel : mesh.parcels()) {
            if (landUse.isOpen(parcel)) {
                open.computeIfAbsent(communes.of(parcel).districtCode(), district -> new ArrayList<>())
                        .add(parcel);
            }
        }
        open.forEach((district, parcels) -> mix.spread(district, parcels, landUse));
    }
}
