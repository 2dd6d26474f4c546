package vn.quyhoach.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.reference.AdminUnit;

/**
 * The ground a comparison is of.
 *
 * @param date the day whose units are meant
 * @param smallest the units without a unit below them, which cover the unit
 * @param parts the units of the tier asked for, each with its smallest units; empty if none was asked for
 */
record Territory(AdminUnit unit, LocalDate date, List<Long> smallest, Map<AdminUnit, List<Long>> parts) {

    Territory {
        // the order of units is that of the law
        parts = new LinkedHashMap<>(parts);
    }
}
