package vn.quyhoach.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ground that a table by units is of.
 *
 * @param date the day whose units are meant
 * @param smallest the units without a unit below them, which cover the unit
 * @param parts the units of the tier asked for, each with its smallest units; empty if none was asked for
 */
public record Territory(
        AdminUnit unit, LocalDate date, List<AdminUnit> smallest, Map<AdminUnit, List<AdminUnit>> parts) {

    public Territory {
        // the order of units is that of the law
        parts = new LinkedHashMap<>(parts);
    }

    /** All the smallest units there are, of the whole and of its parts. */
    public Set<AdminUnit> everySmallest() {
        Set<AdminUnit> all = new LinkedHashSet<>(smallest);
        parts.values().forEach(all::addAll);
        return all;
    }
}
