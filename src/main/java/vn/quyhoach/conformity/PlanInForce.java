package vn.quyhoach.conformity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import vn.quyhoach.conformity.ConformityCheck.PlanReference;
import vn.quyhoach.conformity.ConformityCheck.VersionReference;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanLevel;
import vn.quyhoach.zone.PlanVersion;

/** A plan and the version of it that was in force on the day. */
record PlanInForce(Plan plan, PlanVersion version) {

    static final Comparator<PlanInForce> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (PlanInForce own) -> own.plan().level())
            .reversed()
            .thenComparing(own -> own.plan().id());

    /** These bind lower plans and not a parcel: shown, and not counted. */
    private static final Set<PlanLevel> STRATEGIC = EnumSet.of(PlanLevel.NATIONAL, PlanLevel.REGION);

    boolean mandatory() {
        return !STRATEGIC.contains(plan.level());
    }

    PlanReference planReference() {
        return new PlanReference(plan.id(), plan.code(), plan.name());
    }

    VersionReference versionReference() {
        return new VersionReference(
                version.id(),
                version.number(),
                version.kind().name(),
                version.status().name(),
                version.title(),
                version.decisionNo(),
                version.decisionDate(),
                version.authority(),
                version.validFrom(),
                version.validTo(),
                version.baseScale(),
                version.schematic(),
                version.publishedAt());
    }
}
