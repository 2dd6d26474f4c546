package vn.quyhoach.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.text.Words;

@Entity
@Table(schema = "planning", name = "project_location")
class ProjectLocationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id")
    @Nullable
    ProjectEntity project;

    @Nullable
    String label;

    @Nullable
    String phase;

    @Column(name = "accuracy_m")
    double accuracyM;

    @Enumerated(EnumType.STRING)
    PositionBasis positionBasis = PositionBasis.PLAN_DIGITISED;

    String sourceCrs = Crs.NATIONAL.code();

    @ColumnTransformer(read = "cast(source_coordinates as text)", write = "cast(? as jsonb)")
    @Nullable
    String sourceCoordinates;

    @Column(columnDefinition = "geometry(Geometry, 9210)")
    Geometry geom = Geometries.NATIONAL.createMultiPoint();

    /** Counts the changes of this place; {@code row_version} of the layers. */
    @Version
    int rowVersion = 1;

    /** @param national the draft's geometry as it is stored */
    void describe(LocationDraft draft, Geometry national) {
        describe(draft.label(), draft.phase(), draft.accuracyM(), draft.positionBasis());
        sourceCrs = draft.crs().code();
        sourceCoordinates = draft.source();
        geom = national;
    }

    /** What is said of the place, where it stays where it is. */
    void describe(@Nullable String labelled, @Nullable String inPhase, double metres, PositionBasis basis) {
        label = Words.kept(labelled);
        phase = Words.kept(inPhase);
        accuracyM = metres;
        positionBasis = basis;
    }

    ProjectLocation location() {
        return new ProjectLocation(Objects.requireNonNull(id), label, phase, geom, accuracyM, positionBasis, sourceCrs);
    }
}
