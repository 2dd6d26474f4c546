package vn.quyhoach.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class QuotaLines {

    private static final double SQUARE_METRES_A_HECTARE = 10_000;
    private static final double PERCENT = 100;

    private final SqlFile quotas = SqlFile.of(QuotaLines.class, "quotas");
    private final JdbcClient jdbc;
    private final LandUseClasses classes;

    QuotaLines(JdbcClient jdbc, LandUseClasses classes) {
        this.jdbc = jdbc;
        this.classes = classes;
    }

    private record Quota(String scheme, String code, Bilingual name, int year, double areaHa, boolean estimated) {}

    /**
     * One line for each class with a quota, by its code.
     *
     * @param year the year asked about
     * @param rows the areas of the unit
     */
    List<QuotaLine> of(long version, long unit, int year, List<Row> rows) {
        List<Quota> found = jdbc.sql(quotas.text())
                .param("version", version)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new Quota(
                        row.getString("class_scheme"),
                        row.getString("class_code"),
                        Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                        row.getInt("year"),
                        row.getDouble("area_ha"),
                        row.getBoolean("estimated")))
                .list();
        return found.stream().map(quota -> line(quota, rows)).toList();
    }

    private QuotaLine line(Quota quota, List<Row> rows) {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (LandUseClass known : classes.list(quota.scheme())) {
            parents.put(known.code(), known.parentCode());
        }
        double drawn = rows.stream()
                        .filter(row -> isWithin(row.classCode(), quota.code(), parents))
                        .mapToDouble(Row::areaM2)
                        .sum()
                / SQUARE_METRES_A_HECTARE;
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
