package vn.quyhoach.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.CheckAnswers;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Bilingual;

/** The paper of a check in its forms; whoever may read the check may have it. */
@RestController
@RequestMapping("/api/conformity-checks/{id}")
class CertificateController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final CheckAnswers checks;
    private final Certificates certificates;

    CertificateController(CheckAnswers checks, Certificates certificates) {
        this.checks = checks;
        this.certificates = certificates;
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        Wording words = wording(lang);
        CheckAnswer check = checks.get(id);
        return file(
                MediaType.APPLICATION_PDF,
                "certificate",
                "pdf",
                check.check(),
                certificates.pdf(check, words, address()));
    }

    @GetMapping("/certificate.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        Wording words = wording(lang);
        CheckAnswer check = checks.get(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // of one record, which is bounded
        certificates.workbook(check, words, address(), bytes);
        return file(WORKBOOK, "certificate", "xlsx", check.check(), bytes.toByteArray());
    }

    @GetMapping("/pieces.geojson")
    ResponseEntity<Pieces.FeatureCollection> pieces(@PathVariable UUID id) {
        ConformityCheck check = checks.get(id).check();
        return headed(GEOJSON, "pieces", "geojson", check).body(Pieces.of(check));
    }

    private static ResponseEntity<byte[]> file(
            MediaType type, String name, String extension, ConformityCheck check, byte[] bytes) {
        return headed(type, name, extension, check).body(bytes);
    }

    private static ResponseEntity.BodyBuilder headed(
            MediaType type, String name, String extension, ConformityCheck check) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "-" + (check.number() == null ? check.id() : check.number()) + "."
                                        + extension)
                                .build()
                                .toString());
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    static Wording wording(@Nullable String lang) {
        if (lang == null) {
            return Wording.VIETNAMESE;
        }
        for (Wording words : Wording.values()) {
            if (words.code().equals(lang)) {
                return words;
            }
        }
        throw QueryParameters.invalid("lang", lang, new Bilingual("Cần vi hoặc en.", "Expected vi or en."));
    }
}
