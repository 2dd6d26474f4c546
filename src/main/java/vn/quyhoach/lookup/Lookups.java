package vn.quyhoach.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.lookup.Lookup.Feature;
import vn.quyhoach.lookup.Lookup.LayerFeatures;
import vn.quyhoach.lookup.Lookup.Place;
import vn.quyhoach.lookup.Lookup.PlanReference;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** What is planned at a point. */
@Component
public class Lookups {

    static final double MOST_METRES = 500;

    /** Enough for a person; a point on the register's office may have a hundred projects. */
    private static final int MOST_OF_A_LAYER = 50;

    private final SqlFile lookup = SqlFile.of(Lookups.class, "lookup");
    private final JdbcClient jdbc;
    private final Layers layers;
    private final Plans plans;
    private final AdminUnits units;

    Lookups(JdbcClient jdbc, Layers layers, Plans plans, AdminUnits units) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.plans = plans;
        this.units = units;
    }

    /**
     * Everything at a point.
     *
     * @param radius metres within which lines and works are found
     */
    @Transactional(readOnly = true, timeout = 10)
    Lookup at(double longitude, double latitude, double radius, Moment moment) {
        Point point = national(longitude, latitude);
        units.requireInsideProvince(point);
        List<PublishedLayer> visible = layers.published();
        Map<String, List<Feature>> found = new HashMap<>();
        PlanIndex index = new PlanIndex(plans.list());
        jdbc.sql(lookup.text())
                .param("point", Geometries.toEwkb(point))
                .param("radius", radius)
                .param("versions", moment.versions())
                .param("layers", visible.stream().map(PublishedLayer::id).toArray(String[]::new))
                .param("most", MOST_OF_A_LAYER)
                .query(row -> {
                    found.computeIfAbsent(row.getString("layer_id"), id -> new ArrayList<>())
                            .add(feature(row, index));
                });
        List<AdminUnit> around = units.everAt(point, moment.day());
        boolean schematic = around.stream().anyMatch(AdminUnit::schematic)
                || found.values().stream().flatMap(List::stream).anyMatch(Lookups::schematic);
        // what decides comes first: the zoning, then what lies over it; strategy and registers last
        List<LayerFeatures> inOrder = visible.stream()
                .filter(layer -> found.containsKey(layer.id()))
                .sorted(Comparator.comparing(PublishedLayer::role))
                .map(layer -> new LayerFeatures(
                        layer.id(),
                        layers.schema(layer).title(),
                        layer.role(),
                        found.getOrDefault(layer.id(), List.of())))
                .toList();
        return new Lookup(
                new Place(longitude, latitude, point.getY(), point.getX(), Crs.NATIONAL.code()),
                around,
                inOrder,
                schematic);
    }

    private static Point national(double longitude, double latitude) {
        Point degrees = Geometries.factory(Crs.WGS84).createPoint(new Coordinate(longitude, latitude));
        return (Point) Geometries.transform(degrees, Crs.WGS84, Crs.NATIONAL);
    }

    private static boolean schematic(Feature feature) {
        return feature.version() != null && feature.version().schematic();
    }

    private static Feature feature(ResultSet row, PlanIndex index) throws SQLException {
        long versionId = row.getLong("plan_version_id");
        PlanVersion version = row.wasNull() ? null : index.version(versionId);
        return new Feature(
                row.getLong("id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("object_type"),
                row.getString("subtype"),
                number(row, "area_m2"),
                number(row, "length_m"),
                row.getDouble("distance_m"),
                version == null ? null : index.plan(version),
                version,
                version == null ? null : version.validFrom(),
                version == null ? null : version.validTo(),
                row.getString("position_basis"),
                row.getObject("source_scale", Integer.class),
                row.getString("legal_basis"),
                row.getString("attributes"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** Plans and versions by id: a few, read once a question. */
    private static final class PlanIndex {

        private final Map<Long, PlanVersion> versions = new HashMap<>();
        private final Map<Long, PlanReference> plans = new HashMap<>();

        PlanIndex(List<Plan> all) {
            for (Plan plan : all) {
                plans.put(plan.id(), new PlanReference(plan.id(), plan.code(), plan.name()));
                plan.versions().forEach(version -> versions.put(version.id(), version));
            }
        }

        @Nullable
        PlanVersion version(long id) {
            return versions.get(id);
        }

        @Nullable
        PlanReference plan(PlanVersion version) {
            return plans.get(version.planId());
        }
    }
}
