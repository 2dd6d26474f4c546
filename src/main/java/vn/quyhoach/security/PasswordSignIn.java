package vn.quyhoach.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, for the page's form and for HTTP Basic alike. QGIS sends Basic with every request and
 * bcrypt costs some 70 ms of processor: a pair that was right is remembered as an HMAC under a key of this process,
 * together with the hash it was checked against, so that a changed password is asked anew at once.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int MOST_REMEMBERED = 1_000;

    private final SignedInAccounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SecretKeySpec key = randomKey();
    private final String hashOfNobody;
    private final Map<String, String> verified = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    PasswordSignIn(SignedInAccounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.hashOfNobody = passwords.hash(PasswordRules.generate());
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
        Optional<SignedInAccounts.Found> found = accounts.find(username);
        String hash = found.map(SignedInAccounts.Found::passwordHash).orElse(hashOfNobody);
        String pair = fingerprint(username, password);
        if (found.isPresent() && found.get().principal().enabled() && hash.equals(verified.get(pair))) {
            return found.get().principal().authenticated();
        }
        Duration wait = throttle.wait(username, address);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new LockedException(String.valueOf(wait.toMinutes() + 1));
        }
        // an unknown name costs as much time as a wrong password
        boolean right = passwords.matches(password, hash)
                && found.isPresent()
                && found.get().principal().enabled();
        if (!right) {
            throttle.failed(username, address);
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(username, address);
        verified.put(pair, hash);
        return found.get().principal().authenticated();
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private String fingerprint(String username, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
