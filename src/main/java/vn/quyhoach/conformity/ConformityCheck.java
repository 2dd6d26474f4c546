package vn.quyhoach.conformity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.project.Project;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.text.Bilingual;

/**
 * The record of a check: what was asked, what was found and not found, and by which rules. Geometries are GeoJSON in
 * degrees on WGS 84; areas, lengths and distances are taken in the national system.
 *
 * @param number what people call it, such as {@code DC-2026-000123}; by year of the law's time
 * @param hash see {@link RecordHash}; null for a check of before there was one
 * @param indicative whether the place itself is a symbol
 * @param units those the place lies in on the day of the check; {@code unitsToday} when it was made
 * @param accuracyM what the sender declared of the place
 * @param toleranceM the largest tolerance that was used between the place and a zone
 * @param notAffected what was looked at and does not apply
 * @param slivers parts that were left out of the verdict, with the reason in their size
 * @param rulePack id of the rules with a digest of their content
 * @param schematic whether a plan was drawn by our generator
 */
public record ConformityCheck(
        UUID id,
        @Nullable String number,
        @Nullable String hash,
        @Nullable String name,
        Instant createdAt,
        LocalDate asOf,
        Verdict verdict,
        Bilingual reason,
        Place footprint,
        List<AdminUnit> units,
        List<AdminUnit> unitsToday,
        String projectClass,
        Bilingual projectClassName,
        @Nullable ProjectReference project,
        @Nullable ProgrammeQuestion programmeQuestion,
        double accuracyM,
        boolean indicative,
        double toleranceM,
        List<CheckFinding> findings,
        List<PlanResult> plans,
        List<PlanContradiction> contradictions,
        List<LandQuota> quotas,
        @Nullable ProgrammeListing programme,
        List<OverlayHit> overlays,
        List<NotAffected> notAffected,
        List<ZoneShare> slivers,
        String rulePack,
        Bilingual rulePackNotice,
        String engineVersion,
        boolean schematic) {

    /** The same check with what names and proves its record. */
    ConformityCheck recorded(String number, String hash) {
        return new ConformityCheck(
                id,
                number,
                hash,
                name,
                createdAt,
                asOf,
                verdict,
                reason,
                footprint,
                units,
                unitsToday,
                projectClass,
                projectClassName,
                project,
                programmeQuestion,
                accuracyM,
                indicative,
                toleranceM,
                findings,
                plans,
                contradictions,
                quotas,
                programme,
                overlays,
                notAffected,
                slivers,
                rulePack,
                rulePackNotice,
                engineVersion,
                schematic);
    }

    /** The place that was checked. */
    public record Place(
            JsonNode geometry,
            @Nullable Double areaM2,
            @Nullable Double lengthM,
            List<CornerRow> corners) {}

    /**
     * The registered project as it was on the day of the check. What is not known is left out, so that records of before
     * these were kept have the bytes and the hash they had.
     *
     * @param decisionNo number of the decision on the project
     * @param taskNumber the task of the action programme it belongs to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectReference(
            long id,
            String code,
            Bilingual name,
            @Nullable String investor,
            @Nullable String decisionNo,
            @Nullable String taskNumber) {

        /** Only what names it. */
        static ProjectReference named(long id, String code, Bilingual name) {
            return new ProjectReference(id, code, name, null, null, null);
        }

        static ProjectReference of(Project project) {
            return new ProjectReference(
                    project.id(),
                    project.code(),
                    project.name(),
                    project.investor(),
                    project.decisionNo(),
                    project.taskNumber());
        }
    }

    public record PlanReference(long id, String code, Bilingual name) {}

    /**
     * The version that was in force.
     *
     * @param revision when its content was put in force; it does not change afterwards
     */
    public record VersionReference(
            long id,
            int number,
            String kind,
            String status,
            Bilingual title,
            @Nullable String decisionNo,
            @Nullable LocalDate decisionDate,
            @Nullable String authority,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Integer baseScale,
            boolean schematic,
            @Nullable Instant revision) {}

    /**
     * What one plan says.
     *
     * @param mandatory whether its verdict counts for the whole; national and regional plans are shown only
     * @param uncovered square metres, metres or points under no zone
     */
    public record PlanResult(
            PlanReference plan,
            VersionReference version,
            String level,
            boolean mandatory,
            Verdict verdict,
            Bilingual reason,
            List<ZoneShare> zones,
            double uncovered,
            double uncoveredPercent) {}

    /**
     * A zone and the part of the place in it.
     *
     * @param toleranceM between this zone and the place
     * @param boundaryM metres from a point to the nearest border of the zone, else how deep the part reaches into it, at
     *     least so deep where that is beyond any tolerance; null where no border is near
     * @param nearBoundary whether the part lies nowhere deeper in the zone than the tolerance
     */
    public record ZoneShare(
            long zoneId,
            String layer,
            String code,
            Bilingual name,
            String classCode,
            Bilingual className,
            @Nullable Double areaM2,
            @Nullable Double lengthM,
            double percent,
            Permission permission,
            @Nullable Bilingual condition,
            @Nullable Bilingual competentAgency,
            @Nullable String legalRef,
            String positionBasis,
            @Nullable Integer sourceScale,
            double toleranceM,
            @Nullable Double boundaryM,
            boolean nearBoundary,
            boolean sliver,
            JsonNode geometry) {}

    /**
     * Something that lies over the zoning.
     *
     * @param distanceM from the place to the object's edge
     * @param setbackM the distance to keep
     * @param certain false within the tolerance, or for a symbol: then it is no ground for a refusal
     * @param verified whether the value of the rule was checked against the law's text
     */
    public record OverlayHit(
            long objectId,
            long versionId,
            String layer,
            String code,
            @Nullable String objectType,
            @Nullable String subtype,
            Bilingual name,
            Bilingual className,
            double distanceM,
            @Nullable Double setbackM,
            @Nullable Double overlapM2,
            Effect effect,
            boolean certain,
            Bilingual condition,
            @Nullable Bilingual competentAgency,
            @Nullable String legalRef,
            @Nullable Boolean verified,
            @Nullable String measuredFrom,
            String positionBasis,
            @Nullable Integer sourceScale,
            @Nullable JsonNode geometry) {}

    /** A layer or a rule that was looked at. */
    public record NotAffected(
            @Nullable String layer, @Nullable String rule, Bilingual title) {}
}
