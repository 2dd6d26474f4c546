package vn.quyhoach.project;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * The register of investment projects. Officers change those of their own units ({@link OwnUnits}), planners all. Who
 * changes one must have seen its current version.
 */
@Component
public class Projects {

    private final ProjectRepository projects;
    private final ProjectChecks checks;
    private final OwnUnits ownUnits;
    private final LocationHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projects(
            ProjectRepository projects,
            ProjectChecks checks,
            OwnUnits ownUnits,
            LocationHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.checks = checks;
        this.ownUnits = ownUnits;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public Project get(long id) {
        return projects.findById(id).orElseThrow(() -> unknown(id)).project();
    }

    /**
     * The ground of a project for a check: its locations of the highest dimension together.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code GEOMETRY_EMPTY} for a project without a location
     */
    @Transactional(readOnly = true)
    public ProjectFootprint footprint(long id) {
        return ProjectFootprint.of(get(id));
    }

    @OfficersOnly
    @Transactional
    public Project create(ProjectDraft draft) {
        checks.require(draft, null);
        ProjectEntity project = new ProjectEntity();
        project.describe(draft);
        project.createdBy = CurrentUser.get().username();
        project.createdAt = clock.instant();
        project.touch(project.createdBy, project.createdAt);
        replaceLocations(project, draft.locations() == null ? List.of() : draft.locations());
        projects.saveAndFlush(project);
        ownUnits.require(project);
        audit("project-created", project);
        announce(layers(project));
        return project.project();
    }

    @OfficersOnly
    @Transactional
    public Project change(long id, ProjectDraft draft, @Nullable String ifMatch) {
        ProjectEntity project = open(id, ifMatch);
        Set<String> layers = layers(project);
        checks.require(draft, project);
        project.describe(draft);
        if (draft.locations() != null) {
            replaceLocations(project, draft.locations());
        }
        return close("project-changed", project, layers);
    }

    @OfficersOnly
    @Transactional
    public void delete(long id, @Nullable String ifMatch) {
        ProjectEntity project = open(id, ifMatch);
        Set<String> layers = layers(project);
        projects.delete(project);
        projects.flush();
        history.keepMade(id);
        audit("project-deleted", project);
        announce(layers);
    }

    @OfficersOnly
    @Transactional
    public Project addLocation(long id, LocationDraft draft, @Nullable String ifMatch) {
        ProjectEntity project = open(id, ifMatch);
        Set<String> layers = layers(project);
        add(project, draft);
        return close("project-location-added", project, layers);
    }

    @OfficersOnly
    @Transactional
    public Project changeLocation(long id, long locationId, LocationDraft draft, @Nullable String ifMatch) {
        ProjectEntity project = open(id, ifMatch);
        Set<String> layers = layers(project);
        locationOf(project, locationId).describe(draft, checks.stored(draft));
        return close("project-location-changed", project, layers);
    }

    @OfficersOnly
    @Transactional
    public Project deleteLocation(long id, long locationId, @Nullable String ifMatch) {
        ProjectEntity project = open(id, ifMatch);
        Set<String> layers = layers(project);
        project.locations.remove(locationOf(project, locationId));
        return close("project-location-deleted", project, layers);
    }

    /** A project the caller may change and has seen the current version of, locked to the end of the transaction. */
    ProjectEntity open(long id, @Nullable String ifMatch) {
        ProjectEntity project = projects.lock(id).orElseThrow(() -> unknown(id));
        ownUnits.require(project);
        EntityTag.require(ifMatch, project.rowVersion);
        history.keepFound(id);
        return project;
    }

    ProjectLocationEntity add(ProjectEntity project, LocationDraft draft) {
        new FieldChecks()
                .that(
                        "locations",
                        project.locations.size() < ProjectDraft.MOST_LOCATIONS,
                        "đã đủ " + ProjectDraft.MOST_LOCATIONS + " vị trí",
                        "are " + ProjectDraft.MOST_LOCATIONS + " already")
                .orThrow();
        ProjectLocationEntity location = location(project, draft);
        project.locations.add(location);
        return location;
    }

    private Project close(String action, ProjectEntity project, Set<String> layers) {
        keep(action, project);
        layers.addAll(layers(project));
        announce(layers);
        return project.project();
    }

    /** Stores what was done to a project that was opened; what it means for layers is left to the caller. */
    void keep(String action, ProjectEntity project) {
        project.touch(CurrentUser.get().username(), clock.instant());
        projects.saveAndFlush(project);
        ownUnits.require(project);
        history.keepMade(project.id());
        audit(action, project);
    }

    /** Locations with a known id are changed, others added; what is not named any more goes. */
    private void replaceLocations(ProjectEntity project, List<LocationDraft> drafts) {
        Map<Long, ProjectLocationEntity> present = new HashMap<>();
        project.locations.forEach(location -> present.put(Objects.requireNonNull(location.id), location));
        project.locations.clear();
        for (LocationDraft draft : drafts) {
            Long id = draft.id();
            ProjectLocationEntity kept = id == null ? null : present.remove(id);
            if (id != null && kept == null) {
                throw unknownLocation(id);
            }
            if (kept == null) {
                project.locations.add(location(project, draft));
            } else {
                kept.describe(draft, checks.stored(draft));
                project.locations.add(kept);
            }
        }
    }

    private ProjectLocationEntity location(ProjectEntity project, LocationDraft draft) {
        ProjectLocationEntity location = new ProjectLocationEntity();
        location.project = project;
        location.describe(draft, checks.stored(draft));
        return location;
    }

    static ProjectLocationEntity locationOf(ProjectEntity project, long locationId) {
        return project.locations.stream()
                .filter(location -> Objects.equals(location.id, locationId))
                .findFirst()
                .orElseThrow(() -> unknownLocation(locationId));
    }

    private static Set<String> layers(ProjectEntity project) {
        Set<String> layers = new TreeSet<>();
        project.locations.forEach(location -> layers.add(layer(location.geom)));
        return layers;
    }

    private static String layer(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 0 -> "projects-points";
            case 1 -> "projects-lines";
            default -> "projects";
        };
    }

    private void audit(String action, ProjectEntity project) {
        events.publishEvent(new AuditedEvent(
                action, "project:" + project.id, Map.of("code", project.code, "rowVersion", project.rowVersion)));
    }

    private void announce(Set<String> layers) {
        layers.forEach(layer -> events.publishEvent(new LayerChanged(layer)));
    }

    static ProblemException unknown(long id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("dự án " + id, "project " + id)));
    }

    static ProblemException unknownLocation(long id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("vị trí dự án " + id, "project location " + id)));
    }
}
