package vn.quyhoach.sample;

import java.util.List;
import vn.quyhoach.sheet.CsvResource;

/** A line of {@code admin_units.csv}: a unit while it kept one code, name and territory. */
record UnitRow(
        String level, String code, String name, String kind, String parentCode, String validFrom, String validTo) {

    static List<UnitRow> readAll() {
        return CsvResource.read("gis-data/reference/admin_units.csv").stream()
                .map(row -> new UnitRow(
                        row.text("level"),
                        row.text("code"),
                        row.text("name"),
                        row.text("kind"),
                        row.text("parent_code"),
                        row.text("valid_from"),
                        row.text("valid_to")))
                .toList();
    }

    /** Whether the other is this unit's parent: one level up, in the same order of levels (before or after July 2025). */
    boolean isUnder(UnitRow other) {
        boolean today = validTo.isEmpty();
        String parentLevel = level.equals("commune") && !today ? "district" : "province";
        return !level.equals("province")
                && other.level.equals(parentLevel)
                && other.code.equals(parentCode)
                && other.validTo.isEmpty() == today;
    }

    String fullName() {
        return kind + " " + name;
    }
}
