package vn.quyhoach.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassMapping;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * How much of each class a layer has in each unit of a tier: rows are classes in the order of the law with their groups,
 * columns are units.
 *
 * @param zoning true where each place has one class
 * @param unit the whole
 * @param date the day whose units are meant
 * @param datetime the day of the plan asked about, when it was asked by day
 * @param version the version the areas come from, when it is one
 * @param classScheme the list of land use the rows are said in; null for a layer with a list of its own
 * @param classMapping older codes that were translated, or could not be
 * @param columns the order of all cells
 * @param ground the area of the units
 * @param lines classes and groups; a class has the area of those below it too
 * @param uncovered ground under no feature
 * @param overlap by how much the classes count ground twice; classes and uncovered less overlap are the ground
 * @param quotas of the whole unit; empty where the plan has none for it
 */
public record AreaStatistic(
        String layer,
        Bilingual layerTitle,
        boolean zoning,
        AdminUnit unit,
        LocalDate date,
        @Nullable LocalDate datetime,
        @Nullable PlanVersion version,
        @Nullable String classScheme,
        List<ClassMapping> classMapping,
        List<Column> columns,
        Areas ground,
        List<Line> lines,
        Areas uncovered,
        Areas overlap,
        List<QuotaLine> quotas,
        boolean schematic) {

    /**
     * A column.
     *
     * @param unit null for what is left of the whole beside its units
     * @param quotas what the plan allots to the unit
     */
    public record Column(@Nullable AdminUnit unit, List<QuotaLine> quotas) {}

    /**
     * A row of areas.
     *
     * @param totalHa the sum of the cells as they are rounded
     * @param areasM2 one for each column, exact
     * @param areasHa one for each column, with two decimals that add up along rows and columns
     */
    public record Areas(double totalM2, double totalHa, List<Double> areasM2, List<Double> areasHa) {

        public boolean isEmpty() {
            return totalM2 == 0 && areasM2.stream().allMatch(area -> area == 0);
        }
    }

    /**
     * A class.
     *
     * @param number its place in the table: {@code 2.1}
     * @param depth 0 for a group or a class without one
     * @param group whether it is a sum over classes of the table
     * @param percent of the ground of the whole
     */
    public record Line(
            String classCode,
            Bilingual className,
            String number,
            int depth,
            boolean group,
            double percent,
            Areas areas) {}
}
