package vn.quyhoach.zone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of plan versions. */
@RestController
@RequestMapping("/api/plans/{id}/versions/{v}/documents")
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<VersionDocument> list(@PathVariable long id, @PathVariable long v) {
        return documents.list(id, v);
    }

    /** @param file a PDF of at most 50 MB */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    VersionDocument add(
            @PathVariable long id,
            @PathVariable long v,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) VersionDocument.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String title)
            throws IOException {
        PdfFile.requireLength(file.getSize());
        Path copy = Files.createTempFile("document", ".pdf");
        try {
            file.transferTo(copy);
            return documents.add(id, v, new DocumentDraft(kind, title, file.getOriginalFilename()), copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{document}")
    ResponseEntity<Resource> download(@PathVariable long id, @PathVariable long v, @PathVariable long document) {
        VersionDocument found = documents.get(id, v, document);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag("\"" + found.sha256() + "\"")
                // who may read it may change: a draft is published, a version withdrawn
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new Content(found));
    }

    @DeleteMapping("/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @PathVariable long v,
            @PathVariable long document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        documents.delete(id, v, document, ifMatch);
    }

    /** Of a length that is known, so that a part of it can be asked for. */
    private final class Content extends AbstractResource {

        private final VersionDocument document;

        private Content(VersionDocument document) {
            this.document = document;
        }

        @Override
        public String getDescription() {
            return document.fileName();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return document.bytes();
        }

        @Override
        public InputStream getInputStream() {
            return documents.open(document);
        }
    }
}
