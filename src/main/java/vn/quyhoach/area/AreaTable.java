package vn.quyhoach.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * The areas of the classes of a layer in a ground.
 *
 * @param areaM2 of the ground, in the national system
 * @param rows the largest first
 * @param quotas for land allocation in a unit: what the plan allots to classes there; empty elsewhere
 * @param uncoveredM2 ground under no feature of the layer
 * @param overlapM2 by how much the rows count ground twice; 0 for base zoning, which has one class a place
 * @param unit the unit asked for by its id
 * @param datetime the day asked about
 * @param version the version the rows come from, when it is one
 */
public record AreaTable(
        String layer,
        Bilingual layerTitle,
        double areaM2,
        List<Row> rows,
        List<QuotaLine> quotas,
        double uncoveredM2,
        double overlapM2,
        @Nullable AdminUnit unit,
        @Nullable LocalDate datetime,
        @Nullable PlanVersion version,
        boolean schematic) {

    /**
     * One class.
     *
     * @param count how many features have ground there
     * @param percent of the ground
     */
    public record Row(String classCode, Bilingual className, long count, double areaM2, double percent) {}
}
