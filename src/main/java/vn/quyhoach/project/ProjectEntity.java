package vn.quyhoach.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Words;

@Entity
@Table(schema = "planning", name = "project")
class ProjectEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String code = "";
    String nameVi = "";

    @Nullable
    String nameEn;

    String projectClass = "";

    @Nullable
    String investor;

    @Nullable
    String leadAgency;

    @Nullable
    String decisionNo;

    @Enumerated(EnumType.STRING)
    ProjectStatus status = ProjectStatus.PROPOSED;

    @Nullable
    Integer startYear;

    @Nullable
    Integer endYear;

    @Nullable
    BigDecimal investmentBnVnd;

    boolean indicative;

    @Nullable
    String taskNumber;

    Instant createdAt = Instant.EPOCH;
    String createdBy = "";
    Instant changedAt = Instant.EPOCH;
    String changedBy = "";

    /** A project has a handful of places, never thousands. */
    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<ProjectLocationEntity> locations = new ArrayList<>();

    @Version
    int rowVersion;

    long id() {
        return Objects.requireNonNull(id);
    }

    void describe(ProjectDraft draft) {
        Bilingual name = Objects.requireNonNull(draft.name());
        code = Objects.requireNonNull(Words.kept(draft.code()));
        nameVi = Objects.requireNonNull(Words.kept(name.vi()));
        nameEn = Words.kept(name.en());
        projectClass = Objects.requireNonNull(draft.projectClass());
        investor = Words.kept(draft.investor());
        leadAgency = Words.kept(draft.leadAgency());
        decisionNo = Words.kept(draft.decisionNo());
        status = Objects.requireNonNull(draft.status());
        startYear = draft.startYear();
        endYear = draft.endYear();
        investmentBnVnd = draft.investmentBnVnd();
        indicative = Boolean.TRUE.equals(draft.indicative());
        taskNumber = Words.kept(draft.taskNumber());
    }

    /** Who and when; also raises the row version when only a location has changed. */
    void touch(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    Project project() {
        return new Project(
                id(),
                code,
                Bilingual.of(nameVi, nameEn),
                projectClass,
                investor,
                leadAgency,
                decisionNo,
                status,
                startYear,
                endYear,
                investmentBnVnd,
                indicative,
                taskNumber,
                createdBy,
                rowVersion,
                locations.stream().map(ProjectLocationEntity::location).toList());
    }
}
