package vn.quyhoach.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.area.AreaStatistic.Column;
import vn.quyhoach.area.Quotas.Quota;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassVocabularies;
import vn.quyhoach.reference.ClassVocabularies.Used;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.reference.Territories;
import vn.quyhoach.reference.Territory;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/** The areas of the classes of a layer in all units of a tier side by side, of either era of administration. */
@Component
public class AreaStatistics {

    /** More columns no office program shows, and no province has. */
    private static final int MOST_UNITS = 500;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final AreaSources sources;
    private final Territories territories;
    private final UnitAreaReader reader;
    private final ClassVocabularies vocabularies;
    private final Quotas quotas;
    private final Layers layers;

    AreaStatistics(
            AreaSources sources,
            Territories territories,
            UnitAreaReader reader,
            ClassVocabularies vocabularies,
            Quotas quotas,
            Layers layers) {
        this.sources = sources;
        this.territories = territories;
        this.reader = reader;
        this.vocabularies = vocabularies;
        this.quotas = quotas;
        this.layers = layers;
    }

    /** @throws ProblemException for whatever is wrong with the parameters */
    AreaStatistic tabulate(QueryParameters parameters) {
        // 1. of what, and where
        AreaSource source = source(parameters);
        Territory territory = territories.divided(parameters);
        List<AdminUnit> units = units(territory);
        // 2. measured by the smallest units
        Map<Long, UnitAreas> bySmallest = reader.get(
                source, territory.everySmallest().stream().map(AdminUnit::id).toList());
        UnitAreas whole = sum(bySmallest, territory.smallest());
        List<UnitAreas> areas = new ArrayList<>();
        List<Double> grounds = new ArrayList<>();
        for (AdminUnit unit : units) {
            List<AdminUnit> smallest = territory.parts().getOrDefault(unit, territory.smallest());
            areas.add(sum(bySmallest, smallest));
            grounds.add(ground(smallest));
        }
        // 3. in the words of one list
        Set<Used> used = new LinkedHashSet<>(whole.areasM2().keySet());
        areas.forEach(unit -> used.addAll(unit.areasM2().keySet()));
        ClassVocabulary words = vocabularies.of(source.layer().baseId(), used);
        AreaTally tally = new AreaTally(words, whole, ground(territory.smallest()), areas, grounds);
        // 4. beside what the plan allots
        List<Quota> allotted = allotted(source, territory, units, parameters);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            columns.add(new Column(units.get(i), lines(allotted, units.get(i), words, areas.get(i))));
        }
        if (tally.hasRest()) {
            columns.add(new Column(null, List.of()));
        }
        PlanVersion version = source.version();
        return new AreaStatistic(
                source.layer().id(),
                layers.schema(source.layer()).title(),
                source.zoning(),
                territory.unit(),
                territory.date(),
                source.selection().since(),
                version,
                words.scheme(),
                words.mappings(),
                columns,
                tally.ground(),
                tally.lines(),
                tally.uncovered(),
                tally.overlap(),
                lines(allotted, territory.unit(), words, whole),
                version != null && version.schematic() || territory.unit().schematic());
    }

    private AreaSource source(QueryParameters parameters) {
        AreaSource source =
                sources.of(parameters.find("layer"), parameters.find("datetime"), parameters.find("version"));
        if (source.layer().role() == LayerRole.ADMIN) {
            throw QueryParameters.invalid(
                    "layer",
                    source.layer().id(),
                    new Bilingual(
                            "Chọn một lớp của quy hoạch hoặc sổ dự án, không phải ranh giới hành chính.",
                            "Choose a layer of a plan or the register of projects, not boundaries."));
        }
        return source;
    }

    private static List<AdminUnit> units(Territory territory) {
        List<AdminUnit> units = territory.parts().isEmpty()
                ? List.of(territory.unit())
                : List.copyOf(territory.parts().keySet());
        if (units.size() > MOST_UNITS) {
            throw QueryParameters.invalid(
                    "level",
                    units.size() + "",
                    new Bilingual(
                            "Tối đa " + MOST_UNITS + " đơn vị trong một biểu; chọn một đơn vị nhỏ hơn (unit).",
                            "At most " + MOST_UNITS + " units in a table; choose a smaller unit."));
        }
        return units;
    }

    private static UnitAreas sum(Map<Long, UnitAreas> known, List<AdminUnit> units) {
        return UnitAreas.sum(units.stream()
                .map(unit -> Objects.requireNonNull(known.get(unit.id())))
                .toList());
    }

    private static double ground(Collection<AdminUnit> units) {
        return units.stream().mapToDouble(AdminUnit::areaM2).sum();
    }

    /** Quotas are of land allocation; those of a version are compared with what the version draws. */
    private List<Quota> allotted(
            AreaSource source, Territory territory, List<AdminUnit> units, QueryParameters parameters) {
        PlanVersion version = source.version();
        if (version == null || !source.zoning()) {
            return List.of();
        }
        Integer asked = parameters.find("year") == null
                ? null
                : (Integer) (int) parameters.number("year", FIRST_YEAR, FIRST_YEAR, LAST_YEAR);
        Set<Long> ids = Stream.concat(Stream.of(territory.unit()), units.stream())
                .map(AdminUnit::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return quotas.allotted(version.id(), ids, sources.year(asked));
    }

    private static List<QuotaLine> lines(
            List<Quota> allotted, @Nullable AdminUnit unit, ClassVocabulary words, UnitAreas areas) {
        Map<String, Double> drawn = new HashMap<>();
        areas.areasM2().forEach((used, area) -> drawn.merge(words.say(used.scheme(), used.code()), area, Double::sum));
        return allotted.stream()
                .filter(quota -> unit != null && quota.unit() == unit.id())
                .map(quota -> Quotas.line(quota, code -> {
                    String said = words.say(quota.scheme(), code);
                    return drawn.entrySet().stream()
                            .filter(entry -> words.isWithin(entry.getKey(), said))
                            .mapToDouble(Map.Entry::getValue)
                            .sum();
                }))
                .toList();
    }
}
