package vn.quyhoach.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassMapping;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * What changed in a layer between two versions of a plan, in one unit.
 *
 * @param zoning true where each place has one class; else each class is compared with itself
 * @param date the day whose units are meant
 * @param groundM2 area of the unit
 * @param comparedM2 ground that either version covers; for zoning it is never counted twice
 * @param changedM2 ground whose class differs
 * @param unsureM2 ground of which two lists of land use leave open whether the use or only its code is another; it is
 *     not counted as changed
 * @param uncoveredM2 for zoning, ground that neither version covers; else 0
 * @param overlapM2 for zoning, ground that a version covers more than once, as only a draft can; else 0
 * @param classScheme the list of land use in whose words the versions are compared; null for a layer with its own
 * @param classMapping how the older codes in use are said in it
 * @param table the official table, with groups
 * @param transitions the largest first; ground that kept its class included
 * @param units the same by the units of the tier asked for; empty if none was
 * @param schematic true if one of the versions is made up
 */
public record Comparison(
        PlanVersion from,
        PlanVersion to,
        String layer,
        Bilingual layerTitle,
        boolean zoning,
        AdminUnit unit,
        LocalDate date,
        double groundM2,
        double comparedM2,
        double changedM2,
        double unsureM2,
        double uncoveredM2,
        double overlapM2,
        List<Transition> transitions,
        @Nullable String classScheme,
        List<ClassMapping> classMapping,
        TransitionMatrix matrix,
        TransitionTable table,
        List<ObjectChange> objects,
        List<UnitPart> units,
        boolean schematic) {

    /**
     * One unit of the tier asked for.
     *
     * @param uncoveredM2 for zoning, its ground that neither version covers
     */
    public record UnitPart(
            AdminUnit unit,
            double changedM2,
            double unsureM2,
            double uncoveredM2,
            List<Transition> transitions,
            @JsonIgnore TransitionTable table) {}
}
