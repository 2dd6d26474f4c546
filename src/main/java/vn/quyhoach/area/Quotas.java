package vn.quyhoach.area;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.area.AreaTable.Row;
import vn.quyhoach.reference.LandUseClass;
import vn.quyhoach.reference.LandUseClasses;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Areas of land-use classes against the quotas of the plan, in units of either era. */
@Component
class Quotas {

    private static final double SQUARE_METRES_A_HECTARE = 10_000;
    private static final double PERCENT = 100;

    private final SqlFile quotas = SqlFile.of(Quotas.class, "quotas");
    private final JdbcClient jdbc;
    private final LandUseClasses classes;

    Quotas(JdbcClient jdbc, LandUseClasses classes) {
        this.jdbc = jdbc;
        this.classes = classes;
    }

    /**
     * What a version allots to a unit.
     *
     * @param scheme the list that the code is of
     */
    record Quota(long unit, String scheme, String code, Bilingual name, int year, double areaHa, boolean estimated) {}

    /**
     * One line for each class with a quota in the unit, by its code.
     *
     * @param year the year asked about
     * @param rows the areas of the unit
     */
    List<QuotaLine> of(long version, long unit, int year, List<Row> rows) {
        return allotted(version, List.of(unit), year).stream()
                .map(quota -> {
                    Map<String, @Nullable String> parents = new HashMap<>();
                    for (LandUseClass known : classes.list(quota.scheme())) {
                        parents.put(known.code(), known.parentCode());
                    }
                    return line(
                            quota,
                            code -> rows.stream()
                                    .filter(row -> isWithin(row.classCode(), code, parents))
                                    .mapToDouble(Row::areaM2)
                                    .sum());
                })
                .toList();
    }

    /** The quotas of some units, by unit and code. */
    List<Quota> allotted(long version, Collection<Long> units, int year) {
        return jdbc.sql(quotas.text())
                .param("version", version)
                .param("units", units.toArray(Long[]::new))
                .param("year", year)
                .query((row, n) -> new Quota(
                        row.getLong("unit_id"),
                        row.getString("class_scheme"),
                        row.getString("class_code"),
                        Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                        row.getInt("year"),
                        row.getDouble("area_ha"),
                        row.getBoolean("estimated")))
                .list();
    }

    /** @param drawnM2 the area of a class and of those below it */
    static QuotaLine line(Quota quota, ToDoubleFunction<String> drawnM2) {
        double drawn = drawnM2.applyAsDouble(quota.code()) / SQUARE_METRES_A_HECTARE;
        return new QuotaLine(
                quota.code(),
                quota.name(),
                drawn,
                quota.areaHa(),
                drawn - quota.areaHa(),
                quota.areaHa() == 0 ? 0 : PERCENT * drawn / quota.areaHa(),
                quota.year(),
                quota.estimated());
    }

    private static boolean isWithin(String code, String whole, Map<String, @Nullable String> parents) {
        for (String at = code; at != null; at = parents.get(at)) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
