package vn.quyhoach.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.reference.ClassVocabularies.Used;

/**
 * What a layer has of each class in one unit, exact.
 *
 * @param coveredM2 ground under at least one feature; null where each place has one class, so that it is the sum
 */
record UnitAreas(Map<Used, Double> areasM2, @Nullable Double coveredM2) {

    static final UnitAreas NONE = new UnitAreas(Map.of(), null);

    double sumM2() {
        return areasM2.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The areas of several units, in their order. */
    static UnitAreas sum(Collection<UnitAreas> units) {
        Map<Used, Double> areas = new HashMap<>();
        List<Double> covered = new ArrayList<>();
        for (UnitAreas unit : units) {
            unit.areasM2.forEach((used, area) -> areas.merge(used, area, Double::sum));
            if (unit.coveredM2 != null) {
                covered.add(unit.coveredM2);
            }
        }
        return new UnitAreas(
                areas,
                covered.isEmpty()
                        ? null
                        : (Double) covered.stream()
                                .mapToDouble(Double::doubleValue)
                                .sum());
    }
}
