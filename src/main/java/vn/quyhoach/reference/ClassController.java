package vn.quyhoach.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists people choose from: classes of land use, kinds of project. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ClassController {

    private final LandUseClasses landUse;
    private final ProjectClasses projects;

    ClassController(LandUseClasses landUse, ProjectClasses projects) {
        this.landUse = landUse;
        this.projects = projects;
    }

    @GetMapping("/land-use-classes")
    List<LandUseClass> landUseClasses(@RequestParam(required = false) @Nullable String scheme) {
        return landUse.list(scheme);
    }

    @GetMapping("/project-classes")
    List<ProjectClass> projectClasses() {
        return projects.list();
    }
}
