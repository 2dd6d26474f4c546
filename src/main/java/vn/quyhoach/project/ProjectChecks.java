package vn.quyhoach.project;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.GeometryChecks;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Words;

/** What must hold of a project before it is stored. */
@Component
class ProjectChecks {

    /** A site with more corners than this is a drawing, not a boundary. */
    static final int MOST_VERTICES = 50_000;

    private final SqlFile taskExists = SqlFile.of(ProjectChecks.class, "task_exists");
    private final ProjectRepository projects;
    private final ProjectClasses classes;
    private final AdminUnits units;
    private final JdbcClient jdbc;

    ProjectChecks(ProjectRepository projects, ProjectClasses classes, AdminUnits units, JdbcClient jdbc) {
        this.projects = projects;
        this.classes = classes;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @param present the project as it is, for a change */
    void require(ProjectDraft draft, @Nullable ProjectEntity present) {
        FieldChecks checks = draft.checks();
        String code = Words.kept(draft.code());
        if (code != null) {
            boolean taken = projects.findByCode(code)
                    .filter(other -> present == null || !Objects.equals(other.id, present.id))
                    .isPresent();
            checks.that("code", !taken, "đã có trong sổ", "is in the register already");
        }
        String task = Words.kept(draft.taskNumber());
        if (task != null) {
            checks.that("taskNumber", taskExists(task), "không có trong chương trình", "is not in the programme");
        }
        checks.orThrow();
        classes.get(Objects.requireNonNull(draft.projectClass()));
    }

    /** The draft's geometry as it is stored: national system, two dimensions, multi, in the province. */
    Geometry stored(LocationDraft draft) {
        Geometry flat = Geometries.fromEwkb(Geometries.toEwkb(draft.geometry()));
        Geometry national = Geometries.multi(Geometries.transform(flat, draft.crs(), Crs.NATIONAL));
        national.setSRID(Crs.NATIONAL.srid());
        GeometryChecks.require(national, MOST_VERTICES);
        units.requireInsideProvince(national);
        return national;
    }

    private boolean taskExists(String number) {
        return jdbc.sql(taskExists.text())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
