package vn.quyhoach.conformity.pack;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.conformity.pack.PackDrafts.Written;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.reference.ProjectClasses;

/** Rule packs over HTTP: read by all, written by rule keepers. */
@RestController
@RequestMapping("/api/rule-packs")
class RulePackController {

    private static final String ZIP = "application/zip";

    private final PackDrafts drafts;
    private final RulePacks packs;
    private final ProjectClasses projects;
    private final Clock clock;

    RulePackController(PackDrafts drafts, RulePacks packs, ProjectClasses projects, Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.projects = projects;
        this.clock = clock;
    }

    /** @param inForce whether checks of today are made with it */
    record ListedResponse(@JsonUnwrapped StoredPack pack, boolean inForce) {}

    /** @param files name and text; the tables are CSV */
    record PackResponse(
            @JsonUnwrapped StoredPack pack, boolean inForce, Map<String, String> files, List<PackFinding> findings) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<ListedResponse> list() {
        String today = today();
        return drafts.list().stream()
                .map(pack -> new ListedResponse(pack, pack.packId().equals(today)))
                .toList();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), new Written(drafts.get(id), drafts.findings(id)));
    }

    @GetMapping(path = "/{id}/files.zip", produces = ZIP)
    ResponseEntity<byte[]> download(@PathVariable long id) throws IOException {
        StoredPack pack = drafts.get(id);
        PackFiles files = drafts.files(id);
        String name = pack.code() + "-" + pack.digest() + ".zip";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        zip(files, whole);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(whole.toByteArray());
    }

    @GetMapping(path = "/{id}/compare/{other}", produces = MediaType.APPLICATION_JSON_VALUE)
    List<RuleChange> compare(@PathVariable long id, @PathVariable long other) {
        return PackComparison.of(drafts.files(id), drafts.files(other), new RuleWords(projects.list()));
    }

    @PostMapping(consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> upload(InputStream body) throws IOException {
        return created(drafts.create(PackUpload.ofZip(body)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> create(InputStream body) throws IOException {
        return created(drafts.create(PackUpload.ofJson(body)));
    }

    @PutMapping(path = "/{id}", consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> replace(
            @PathVariable long id,
            InputStream body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        return answer(ResponseEntity.ok(), drafts.change(id, PackUpload.ofZip(body), ifMatch));
    }

    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> change(
            @PathVariable long id,
            InputStream body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        return answer(ResponseEntity.ok(), drafts.change(id, PackUpload.ofJson(body), ifMatch));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        drafts.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    /** Puts a draft in force. */
    @PostMapping(path = "/{id}/activation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> activate(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), new Written(drafts.activate(id, ifMatch), List.of()));
    }

    @PostMapping(path = "/{id}/retirement", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackResponse> retire(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), new Written(drafts.retire(id, ifMatch), List.of()));
    }

    private ResponseEntity<PackResponse> created(Written written) {
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/rule-packs/{id}")
                .build(written.pack().id());
        return answer(ResponseEntity.created(location), written);
    }

    private ResponseEntity<PackResponse> answer(ResponseEntity.BodyBuilder response, Written written) {
        StoredPack pack = written.pack();
        return response.eTag(EntityTag.of(pack.rowVersion()))
                .body(new PackResponse(
                        pack,
                        pack.packId().equals(today()),
                        drafts.files(pack.id()).texts(),
                        written.findings()));
    }

    private String today() {
        return packs.inForceOn(LocalDate.now(clock)).id();
    }

    private static void zip(PackFiles files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
