package vn.quyhoach.area;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedSql;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.reference.ClassVocabularies.Used;
import vn.quyhoach.sql.SqlFile;

/**
 * Areas by class of small units, measured by the database once for the content a layer has. An entry is forgotten when it
 * was not asked for, never because it is old: a change of the layer or of the units makes another key.
 */
@Component
class UnitAreaReader {

    /** Keeps a statement to some seconds; planning it costs as much as a unit. */
    private static final int UNITS_A_STATEMENT = 20;

    /** A province has some two hundred communes: room for a few dozen tables of it, each some kilobytes. */
    private static final int MOST_UNITS = 10_000;

    private record Key(String layer, Selection selection, String content, long unit) {}

    private final SqlFile unitAreas = SqlFile.of(UnitAreaReader.class, "unit_areas");
    private final SqlFile ownScheme = SqlFile.of(UnitAreaReader.class, "own_scheme");
    private final Cache<Key, UnitAreas> known =
            Caffeine.newBuilder().maximumSize(MOST_UNITS).build();
    private final ReaderDatabase database;
    private final Layers layers;
    private final LayerVersions versions;

    UnitAreaReader(ReaderDatabase database, Layers layers, LayerVersions versions) {
        this.database = database;
        this.layers = layers;
        this.versions = versions;
    }

    /** The areas of each of the units. */
    Map<Long, UnitAreas> get(AreaSource source, Collection<Long> units) {
        // the mark is taken before reading: what changes meanwhile is kept under the old one and not found again
        String content = versions.of(source.layer());
        Map<Long, UnitAreas> found = new HashMap<>();
        List<Long> absent = new ArrayList<>();
        for (Long unit : units) {
            UnitAreas areas = known.getIfPresent(key(source, content, unit));
            if (areas == null) {
                absent.add(unit);
            } else {
                found.put(unit, areas);
            }
        }
        for (int first = 0; first < absent.size(); first += UNITS_A_STATEMENT) {
            List<Long> some = absent.subList(first, Math.min(absent.size(), first + UNITS_A_STATEMENT));
            read(source, some).forEach((unit, areas) -> {
                known.put(key(source, content, unit), areas);
                found.put(unit, areas);
            });
        }
        return found;
    }

    private Map<Long, UnitAreas> read(AreaSource source, List<Long> units) {
        Map<Long, Map<Used, Double>> areas = new HashMap<>();
        Map<Long, Double> covered = new HashMap<>();
        units.forEach(unit -> areas.put(unit, new HashMap<>()));
        PublishedLayer layer = source.layer();
        String sql = PublishedSql.text(
                unitAreas,
                layer,
                layers.schema(layer),
                Map.of("scheme", source.zoning() ? ownScheme.text() : "cast(null as text)"));
        database.<@Nullable Void>read(jdbc -> {
            PublishedSql.bind(jdbc.sql(sql), source.selection())
                    .param("units", units.toArray(Long[]::new))
                    .param("overlapping", !source.zoning())
                    .query(row -> {
                        long unit = row.getLong("unit_id");
                        String code = row.getString("class_code");
                        double area = row.getDouble("area_m2");
                        if (code == null) {
                            covered.put(unit, area);
                        } else {
                            Objects.requireNonNull(areas.get(unit))
                                    .put(new Used(row.getString("class_scheme"), code), area);
                        }
                    });
            return null;
        });
        Map<Long, UnitAreas> read = new HashMap<>();
        areas.forEach((unit, all) ->
                read.put(unit, new UnitAreas(all, source.zoning() ? null : covered.getOrDefault(unit, 0.0))));
        return read;
    }

    private static Key key(AreaSource source, String content, Long unit) {
        return new Key(source.layer().id(), source.selection(), content, unit);
    }
}
