package vn.quyhoach.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.conformity.CheckThrottle;
import vn.quyhoach.paper.Template;

/** Where the QR code of a certificate leads: a page for people, the same as JSON for programs. Nobody signs in. */
@RestController
class VerificationController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Verifications verifications;
    private final CheckThrottle throttle;
    private final Template template = new Template(VerificationController.class, "verify.html");

    VerificationController(Verifications verifications, CheckThrottle throttle) {
        this.verifications = verifications;
        this.throttle = throttle;
    }

    @GetMapping("/api/verifications/{reference}")
    ResponseEntity<Verification> verify(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String hash,
            HttpServletRequest caller) {
        throttle.require(caller.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(verifications.of(reference, hash));
    }

    /** @param lang vi or en; Vietnamese where none is given */
    @GetMapping("/verify/{reference}")
    ResponseEntity<String> page(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String hash,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest caller) {
        throttle.require(caller.getRemoteAddr());
        Wording words = CertificateController.wording(lang);
        VerifyPage page = VerifyPage.of(
                reference,
                hash,
                verifications.of(reference, hash),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                words);
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body(template.fill(Map.of("page", page)));
    }
}
