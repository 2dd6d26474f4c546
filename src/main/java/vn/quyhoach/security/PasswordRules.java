package vn.quyhoach.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;

/**
 * What a password must be: long, and not the name of its owner. Composition rules are left out on purpose (NIST SP
 * 800-63B 5.1.1.2); bcrypt reads 72 bytes and would silently ignore the rest.
 */
final class PasswordRules {

    private static final int LEAST_CHARACTERS = 10;

    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private PasswordRules() {}

    static void check(FieldChecks checks, String field, @Nullable String password, @Nullable String username) {
        if (password == null) {
            return;
        }
        String lower = password.toLowerCase(Locale.ROOT);
        checks.that(
                        field,
                        password.codePointCount(0, password.length()) >= LEAST_CHARACTERS,
                        "phải có ít nhất " + LEAST_CHARACTERS + " ký tự",
                        "must have at least " + LEAST_CHARACTERS + " characters")
                .that(
                        field,
                        password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES,
                        "dài quá " + Passwords.MOST_BYTES + " byte",
                        "is longer than " + Passwords.MOST_BYTES + " bytes")
                .that(
                        field,
                        username == null || !lower.contains(username.toLowerCase(Locale.ROOT)),
                        "không được chứa tên đăng nhập",
                        "must not contain the user name")
                .that(
                        field,
                        lower.chars().distinct().count() >= 5,
                        "phải có ít nhất 5 ký tự khác nhau",
                        "must have at least 5 different characters");
    }

    /** A password of 20 letters and digits: 116 bits. */
    static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        while (password.length() < 20) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
