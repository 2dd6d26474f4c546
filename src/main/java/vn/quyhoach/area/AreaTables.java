package vn.quyhoach.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.area.AreaTable.Row;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedSql;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/** Areas by class, for a unit or a drawn ground: what the sums in a report are made of. */
@Component
public class AreaTables {

    /** Parts below a square decimetre are left by the arithmetic of shared borders. */
    private static final double LEAST_M2 = 0.01;

    private static final int MOST_VERTICES = 20_000;

    private final SqlFile areaTable = SqlFile.of(AreaTables.class, "area_table");
    private final ReaderDatabase database;
    private final Layers layers;
    private final AreaSources sources;
    private final AdminUnits units;
    private final Quotas quotas;

    AreaTables(ReaderDatabase database, Layers layers, AreaSources sources, AdminUnits units, Quotas quotas) {
        this.database = database;
        this.layers = layers;
        this.sources = sources;
        this.units = units;
        this.quotas = quotas;
    }

    /** @throws ProblemException for whatever is wrong with the request */
    AreaTable tabulate(AreaTableRequest request) {
        AreaSource source = sources.of(request.layer(), request.datetime(), request.version());
        PublishedLayer layer = source.layer();
        AdminUnit unit = request.unitId() == null ? null : units.get(request.unitId());
        Geometry ground = ground(request);

        List<Row> rows = new ArrayList<>();
        double area = ground.getArea();
        Double covered = read(source, ground, rows);
        double sum = rows.stream().mapToDouble(Row::areaM2).sum();
        double union = covered == null ? Math.min(sum, area) : covered;
        PlanVersion version = source.version();
        return new AreaTable(
                layer.id(),
                layers.schema(layer).title(),
                area,
                rows,
                quotas(source, unit, request.year(), rows),
                Math.max(0, area - union),
                Math.max(0, sum - union),
                unit,
                source.selection().since(),
                version,
                version != null && version.schematic() || unit != null && unit.schematic());
    }

    /** Quotas are of land allocation; those of a version are compared with what the version draws. */
    private List<QuotaLine> quotas(
            AreaSource source, @Nullable AdminUnit unit, @Nullable Integer year, List<Row> rows) {
        PlanVersion version = source.version();
        if (version == null || unit == null || !source.zoning()) {
            return List.of();
        }
        return quotas.of(version.id(), unit.id(), sources.year(year), rows);
    }

    /** Fills the rows; answers the ground that is covered, where that is not simply their sum. */
    private @Nullable Double read(AreaSource source, Geometry ground, List<Row> rows) {
        PublishedLayer layer = source.layer();
        LayerSchema schema = layers.schema(layer);
        String english = schema.has("class_name_en") ? "feature.class_name_en" : "feature.class_name";
        String sql = PublishedSql.text(areaTable, layer, schema, Map.of("class_name_en", english));
        boolean overlapping = !source.zoning();
        List<Double> coveredM2 = new ArrayList<>();
        database.<@Nullable Void>read(jdbc -> {
            PublishedSql.bind(jdbc.sql(sql), source.selection())
                    .param("ground", Geometries.toEwkb(ground))
                    .param("least", LEAST_M2)
                    .param("overlapping", overlapping)
                    .query(row -> {
                        String code = row.getString("class_code");
                        double area = row.getDouble("area_m2");
                        if (code != null) {
                            rows.add(new Row(
                                    code,
                                    Bilingual.of(row.getString("class_name"), row.getString("class_name_en")),
                                    row.getLong("count"),
                                    area,
                                    100 * area / ground.getArea()));
                        } else if (overlapping) {
                            coveredM2.add(row.getDouble("covered_m2"));
                        }
                    });
            return null;
        });
        return coveredM2.isEmpty() ? null : coveredM2.get(0);
    }

    private Geometry ground(AreaTableRequest request) {
        JsonNode sent = request.geometry();
        if ((request.unitId() == null) == (sent == null || sent.isNull())) {
            throw QueryParameters.invalid(
                    "unitId, geometry",
                    "",
                    new Bilingual(
                            "Gửi một và chỉ một trong hai: unitId hoặc geometry.",
                            "Send one of the two: unitId or geometry."));
        }
        if (request.unitId() != null) {
            return units.geometry(request.unitId());
        }
        Crs crs = request.crs() == null ? Crs.WGS84 : Crs.of(request.crs());
        Geometry ground =
                Grounds.read(Objects.requireNonNull(request.geometry()).toString(), crs, MOST_VERTICES);
        if (ground.getDimension() < 2) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of("type", ground.getGeometryType(), "supported", "Polygon, MultiPolygon"));
        }
        units.requireInsideProvince(ground);
        return ground;
    }
}
