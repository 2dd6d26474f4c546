package vn.quyhoach.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.problem.FieldChecks;

/** Signing in and out of the browser. */
@RestController
@RequestMapping(path = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    private final AuthenticationManager signIn;
    private final BrowserSessions sessions;
    private final Accounts accounts;
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();

    SessionController(AuthenticationManager signIn, BrowserSessions sessions, Accounts accounts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    record SignInRequest(
            @Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "SignInRequest[" + username + "]";
        }
    }

    record PasswordRequest(
            @Nullable String current, @Nullable String password) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    record SessionResponse(
            String username,
            String displayName,
            Role role,
            List<Long> units,
            List<Duty> duties,
            @Nullable CsrfResponse csrf) {}

    /** @param header the header in which changes send the token; only sessions of a browser need one */
    record CsrfResponse(String header, String token) {}

    @GetMapping
    ResponseEntity<SessionResponse> get(
            @AuthenticationPrincipal @Nullable AccountPrincipal principal, HttpServletRequest request) {
        CsrfToken token = BrowserSessions.carries(request) ? csrfTokens.loadToken(request) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(response(principal, token));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionResponse> signIn(
            @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        new FieldChecks()
                .requiredText("username", body.username(), 64)
                .requiredText("password", body.password(), 200)
                .orThrow();
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(body.username(), body.password());
        attempt.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        Authentication authentication = signIn.authenticate(attempt);
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate(); // an id that was planted before is worth nothing after
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        CsrfToken token = csrfTokens.generateToken(request);
        csrfTokens.saveToken(token, request, response);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(response((AccountPrincipal) authentication.getPrincipal(), token));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Changes the caller's own password; the sessions of the account end, this one too. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordRequest body) {
        accounts.changeOwnPassword(body.current(), body.password());
    }

    private static SessionResponse response(@Nullable AccountPrincipal principal, @Nullable CsrfToken token) {
        if (principal == null) {
            return new SessionResponse("public", "Khách", Role.PUBLIC, List.of(), List.of(), null);
        }
        return new SessionResponse(
                principal.username(),
                principal.displayName(),
                principal.role(),
                principal.unitIds().stream().sorted().toList(),
                principal.duties().stream().sorted().toList(),
                token == null ? null : new CsrfResponse(token.getHeaderName(), token.getToken()));
    }
}
