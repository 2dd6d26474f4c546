package vn.quyhoach.ingest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.KnownFields;

/** What was decided about one delivery, for the next. */
@RestController
@RequestMapping(path = "/api/import-profiles", produces = MediaType.APPLICATION_JSON_VALUE)
class ProfileController {

    private final ImportProfiles profiles;

    ProfileController(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    /** @param layers as a manifest has them, without the names of files */
    @KnownFields
    record ProfileRequest(
            @Nullable String name,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<ImportProfile.Rule> layers) {}

    @GetMapping
    List<ImportProfile> list() {
        return profiles.list();
    }

    @GetMapping("/{id}")
    ImportProfile get(@PathVariable long id) {
        return profiles.get(id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportProfile> create(@RequestBody ProfileRequest request) {
        ImportProfile profile = profiles.create(request.name(), request.layers());
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .path("/{id}")
                        .build(profile.id()))
                .body(profile);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportProfile replace(@PathVariable long id, @RequestBody ProfileRequest request) {
        return profiles.replace(id, request.name(), request.layers());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        profiles.delete(id);
    }
}
