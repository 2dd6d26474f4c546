package vn.quyhoach.zone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.text.Bilingual;

/**
 * What a planner says of a version that is not yet in force.
 *
 * @param status {@code DRAFT} or nothing: steps have doors of their own
 * @param copyOf a version of the same plan whose objects the new one starts with; only when it is made
 * @param replaces what a local adjustment of the version in force is kept to; only when it is made
 */
public record VersionDraft(
        @Nullable VersionKind kind,
        @Nullable VersionStatus status,
        @Nullable Bilingual title,
        @Nullable String decisionNo,
        @Nullable LocalDate decisionDate,
        @Nullable String authority,
        @Nullable Integer baseScale,
        @Nullable Boolean schematic,
        @Nullable Long copyOf,
        @Nullable Replaced replaces) {

    VersionDraft copying(long source) {
        return new VersionDraft(
                kind, status, title, decisionNo, decisionDate, authority, baseScale, schematic, source, null);
    }

    FieldChecks checks() {
        return new FieldChecks()
                .present("kind", kind)
                .that(
                        "status",
                        status == null || status == VersionStatus.DRAFT,
                        "chỉ là DRAFT; dùng /appraisal để thẩm định, /publication để công bố",
                        "is DRAFT; /appraisal hands a version over, /publication puts it in force")
                .requiredText("title.vi", title == null ? null : title.vi(), 500)
                .text("title.en", title == null ? null : title.en(), 500)
                .text("decisionNo", decisionNo, 100)
                .text("authority", authority, 300)
                .range("baseScale", baseScale, 100, 5_000_000)
                .that(
                        "decisionDate",
                        decisionDate == null || Publication.plausible(decisionDate),
                        "phải nằm trong khoảng 1990…2100",
                        "must lie within 1990…2100");
    }
}
