package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityCheck.PlanReference;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.text.Bilingual;

/**
 * Ground of which one plan in force allows the project and another refuses it: a flaw between the plans, which the
 * authorities mend, and none of the project.
 *
 * @param specific the plan of the more detailed level; of two of one level the one registered first
 * @param general the other
 * @param percent of the place that was checked
 */
public record PlanContradiction(
        Side specific,
        Side general,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        double percent,
        Bilingual message,
        JsonNode geometry) {

    /** What one of the two plans says there. */
    public record Side(
            PlanReference plan,
            long versionId,
            String level,
            String classCode,
            Bilingual className,
            Permission permission) {

        boolean refuses() {
            return permission == Permission.PROHIBITED;
        }
    }
}
