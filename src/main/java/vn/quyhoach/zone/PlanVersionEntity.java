package vn.quyhoach.zone;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** A row of {@code planning.plan_version}; the end of its validity is exclusive, as in the table. */
@Entity
@Table(schema = "planning", name = "plan_version")
class PlanVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long planId;
    int number;

    @Enumerated(EnumType.STRING)
    VersionKind kind = VersionKind.ORIGINAL;

    @Enumerated(EnumType.STRING)
    VersionStatus status = VersionStatus.DRAFT;

    String titleVi = "";
    String titleEn = "";

    @Nullable
    String decisionNo;

    @Nullable
    LocalDate decisionDate;

    @Nullable
    String authority;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    Integer baseScale;

    boolean schematic;
    Instant recordedAt = Instant.EPOCH;
    String recordedBy = "";

    @Nullable
    Instant publishedAt;

    @Nullable
    String publishedBy;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String withdrawnBy;

    @Nullable
    String withdrawalReason;

    @Nullable
    String withdrawalDecisionNo;

    @Nullable
    LocalDate withdrawalDecisionDate;

    @Version
    int rowVersion;

    long id() {
        return Objects.requireNonNull(id);
    }

    void describe(VersionDraft draft) {
        Bilingual title = Objects.requireNonNull(draft.title());
        kind = Objects.requireNonNull(draft.kind());
        titleVi = title.vi();
        titleEn = Bilingual.of(title.vi(), title.en()).en();
        decisionNo = draft.decisionNo();
        decisionDate = draft.decisionDate();
        authority = draft.authority();
        baseScale = draft.baseScale();
        schematic = Boolean.TRUE.equals(draft.schematic());
    }

    /** @param today a version that ends in the future is still in force */
    PlanVersion version(LocalDate today) {
        boolean stillInForce = status == VersionStatus.SUPERSEDED && validTo != null && validTo.isAfter(today);
        return new PlanVersion(
                id(),
                planId,
                number,
                kind,
                stillInForce ? VersionStatus.IN_FORCE : status,
                Bilingual.of(titleVi, titleEn),
                decisionNo,
                decisionDate,
                authority,
                validFrom,
                validTo == null ? null : validTo.minusDays(1),
                baseScale,
                schematic,
                publishedAt,
                withdrawnAt == null
                        ? null
                        : new Withdrawal(withdrawalReason, withdrawalDecisionNo, withdrawalDecisionDate, withdrawnAt),
                rowVersion);
    }
}
