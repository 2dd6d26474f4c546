package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Turns the {@code locations} of {@code projects.csv} into geometry. */
final class ProjectLocations {

    /** A place of a project: {@code label} and {@code phase} may be empty. */
    record Location(String phase, String label, Geometry geometry) {}

    private final NetworkLayers networks;
    private final Growth growth;
    private final LandUse landUse;
    private final Map<String, Geometry> areas;

    ProjectLocations(Ground ground, LandUse landUse, NetworkLayers networks, List<PlanObject> areas) {
        this.networks = networks;
        this.growth = new Growth(ground.mesh());
        this.landUse = landUse;
        this.areas = areas.stream()
                .filter(area -> !area.layer().equals("land-allocation"))
                .collect(Collectors.toMap(PlanObject::code, PlanObject::geometry, (first, second) -> first));
    }

    /** Reads {@code phase|label|axis CODE 0 1 ; phase|label|area CODE ; …}. */
    List<Location> read(String locations) {
        List<Location> read = new ArrayList<>();
        for (String location : locations.split(" ; ", -1)) {
            String[] parts = location.split("\\|", -1);
            read.add(new Location(parts[0], parts[1], geometry(parts[2])));
        }
        return read;
    }

    private Geometry geometry(String place) {
        String[] words = place.split(" ", -1);
        return switch (words[0]) {
            case "axis" -> networks.section(words[1], Double.parseDouble(words[2]), Double.parseDouble(words[3]), 0);
            case "point" -> NetworkLayers.point(Place.of(words[1]));
            case "area" -> area(words[1]);
            case "grow" ->
                ParcelMesh.union(growth.grow(
                        Place.of(words[1]),
                        Double.parseDouble(words[2]),
                        parcel -> !landUse.of(parcel).equals("SON") && !landUse.isLinear(parcel),
                        landUse::isLinear));
            default -> throw new IllegalStateException("No place " + place);
        };
    }

    private Geometry area(String code) {
        Geometry area = areas.get(code);
        if (area == null) {
            throw new IllegalStateException("No area " + code);
        }
        return area;
    }
}
