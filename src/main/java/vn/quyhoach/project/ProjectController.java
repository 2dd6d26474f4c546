package vn.quyhoach.project;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.text.Words;

/** The register of projects. A change names the version it has seen in {@code If-Match}. */
@RestController
@RequestMapping(path = "/api/projects", produces = MediaType.APPLICATION_JSON_VALUE)
class ProjectController {

    private final Projects projects;
    private final ProjectRegister register;
    private final ProjectGround ground;

    ProjectController(Projects projects, ProjectRegister register, ProjectGround ground) {
        this.projects = projects;
        this.register = register;
        this.ground = ground;
    }

    /**
     * @param q a part of the name, with or without diacritics, or the beginning of the code
     * @param agency name of the agency that leads it
     * @param task number of a task of the programme
     * @param unit id of an administrative unit
     * @param zone id of a plan object: {@code <layer>/<id>}, or the id alone for an area
     * @param bbox west,south,east,north in degrees
     * @param after the value of {@code next} of the page before
     */
    @GetMapping
    Page<ProjectSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "class", required = false) @Nullable String projectClass,
            @RequestParam(required = false) @Nullable ProjectStatus status,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long after) {
        return register.list(new ProjectQuery(
                Words.kept(q),
                projectClass,
                status,
                Words.kept(agency),
                Words.kept(task),
                ground.of(unit, zone, bbox),
                Page.limit(limit),
                after));
    }

    @GetMapping("/{id}")
    ResponseEntity<ProjectResponse> get(@PathVariable long id) {
        return tagged(ResponseEntity.ok(), projects.get(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectResponse> create(@RequestBody ProjectRequest body) {
        Project project = projects.create(body.draft());
        return tagged(ResponseEntity.created(location(String.valueOf(project.id()))), project);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectResponse> change(
            @PathVariable long id,
            @RequestBody ProjectRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), projects.change(id, body.draft(), ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        projects.delete(id, ifMatch);
    }

    @PostMapping(path = "/{id}/locations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectResponse> addLocation(
            @PathVariable long id,
            @RequestBody LocationRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Project project = projects.addLocation(id, body.draft(), ifMatch);
        long added = project.locations().get(project.locations().size() - 1).id();
        return tagged(ResponseEntity.created(location(String.valueOf(added))), project);
    }

    @PutMapping(path = "/{id}/locations/{lid}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectResponse> changeLocation(
            @PathVariable long id,
            @PathVariable long lid,
            @RequestBody LocationRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), projects.changeLocation(id, lid, body.draft(), ifMatch));
    }

    @DeleteMapping("/{id}/locations/{lid}")
    ResponseEntity<ProjectResponse> deleteLocation(
            @PathVariable long id,
            @PathVariable long lid,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), projects.deleteLocation(id, lid, ifMatch));
    }

    private static URI location(String id) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{id}").build(id);
    }

    private static ResponseEntity<ProjectResponse> tagged(ResponseEntity.BodyBuilder response, Project project) {
        return response.eTag(EntityTag.of(project.rowVersion())).body(ProjectResponse.of(project));
    }
}
