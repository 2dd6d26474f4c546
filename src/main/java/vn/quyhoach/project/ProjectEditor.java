package vn.quyhoach.project;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.ChangedFeature;
import vn.quyhoach.layer.FeatureEditor;
import vn.quyhoach.layer.FeatureHistory;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;

/**
 * Changes the places of projects as features of their layers: where they are and how exactly. What is said of the
 * project itself is changed in the register. Officers answer for the projects of their own units.
 */
@Component
class ProjectEditor implements FeatureEditor {

    private static final Set<String> LAYERS = Set.of("projects", "projects-lines", "projects-points");
    private static final Set<String> WRITABLE =
            Set.of("project_id", "code", "label", "phase", "position_basis", "accuracy_m");

    /** The lock of a place is its own count, looked at before. */
    private static final String ANY_STATE = "*";

    private final Projects projects;
    private final ProjectRepository repository;
    private final ProjectChecks checks;
    private final FeatureHistory history;

    ProjectEditor(Projects projects, ProjectRepository repository, ProjectChecks checks, FeatureHistory history) {
        this.projects = projects;
        this.repository = repository;
        this.checks = checks;
        this.history = history;
    }

    @Override
    public boolean edits(PublishedLayer layer) {
        return LAYERS.contains(layer.id()) && CurrentUser.get().role().atLeast(Role.OFFICER);
    }

    @Override
    public Set<String> writable(PublishedLayer layer) {
        return WRITABLE;
    }

    @Override
    @OfficersOnly
    public ChangedFeature create(PublishedLayer layer, Wanted wanted) {
        ProjectEntity project = projects.open(projectId(wanted.attributes()), ANY_STATE);
        requireSame(project, wanted.attributes());
        projects.add(project, draft(LocationWords.NONE.with(wanted.attributes()), wanted));
        projects.keep("project-location-added", project);
        ProjectLocationEntity added = project.locations.get(project.locations.size() - 1);
        return new ChangedFeature(layer, Objects.requireNonNull(added.id), added.rowVersion);
    }

    @Override
    @OfficersOnly
    public ChangedFeature delete(PublishedLayer layer, long id, Seen seen) {
        ProjectEntity project = open(id);
        ProjectLocationEntity location = location(layer, project, id);
        history.requireSeen(layer, id, seen, location.rowVersion, Map::of);
        project.locations.remove(location);
        projects.keep("project-location-deleted", project);
        return new ChangedFeature(layer, id, location.rowVersion);
    }

    @Override
    @OfficersOnly
    public ChangedFeature change(PublishedLayer layer, long id, Wanted wanted, Seen seen, Change kind) {
        ProjectEntity project = open(id);
        ProjectLocationEntity location = location(layer, project, id);
        LocationWords present = LocationWords.of(location);
        LocationWords said = (kind == Change.REPLACE ? LocationWords.NONE : present).with(wanted.attributes());
        history.requireSeen(layer, id, seen, location.rowVersion, () -> said.differences(present));
        requireSame(project, wanted.attributes());
        if (wanted.movedFrom(location.geom) == null) {
            said.say(location);
        } else {
            LocationDraft draft = draft(said, wanted);
            location.describe(draft, checks.stored(draft));
        }
        projects.keep("project-location-changed", project);
        return new ChangedFeature(layer, id, location.rowVersion);
    }

    private static LocationDraft draft(LocationWords said, Wanted wanted) {
        return said.draft(
                Objects.requireNonNull(wanted.sent().geometry()), wanted.sent().crs());
    }

    private ProjectEntity open(long id) {
        long project = repository.findIdByLocation(id).orElseThrow(() -> Projects.unknownLocation(id));
        return projects.open(project, ANY_STATE);
    }

    private static ProjectLocationEntity location(PublishedLayer layer, ProjectEntity project, long id) {
        ProjectLocationEntity location = Projects.locationOf(project, id);
        if (!layer.geometry().holds(location.geom)) {
            throw Projects.unknownLocation(id);
        }
        return location;
    }

    /** The project a new place is for: by its number in the register, or by its code. */
    private long projectId(Map<String, @Nullable Object> sent) {
        if (sent.get("project_id") instanceof Long id) {
            return id;
        }
        String code = (String) sent.get("code");
        Long id = code == null
                ? null
                : repository.findByCode(code).map(project -> project.id).orElse(null);
        new FieldChecks()
                .that(
                        "code",
                        id != null,
                        "hoặc project_id phải là một dự án trong sổ",
                        "or project_id must name a project of the register")
                .orThrow();
        return Objects.requireNonNull(id);
    }

    /** A place stays with its project; clients send back what they got. */
    private static void requireSame(ProjectEntity project, Map<String, @Nullable Object> sent) {
        Object id = sent.get("project_id");
        Object code = sent.get("code");
        new FieldChecks()
                .that(
                        "project_id",
                        id == null || id.equals(project.id),
                        "là của dự án khác",
                        "is that of another project")
                .that(
                        "code",
                        code == null || code.equals(project.code),
                        "là mã của dự án khác",
                        "is that of another project")
                .orThrow();
    }
}
