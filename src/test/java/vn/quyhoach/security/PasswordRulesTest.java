package vn.quyhoach.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.problem.FieldChecks;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ngan", "123456789", "aaaaaaaaaaaa", "lan.nguyen2026", "LAN.NGUYEN-x"})
    void refusesWhatIsGuessed(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("password");
    }

    @Test
    void refusesWhatBcryptWouldCut() {
        assertThatThrownBy(() -> check("mật khẩu ".repeat(9))).hasMessageContaining("72");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cá lóc nướng trui", "3 con sông Vàm Cỏ", "abcdefghij"})
    void takesWhatIsLong(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void generatesWhatItTakes() {
        assertThatCode(() -> check(PasswordRules.generate())).doesNotThrowAnyException();
    }

    private static void check(String password) {
        FieldChecks checks = new FieldChecks();
        PasswordRules.check(checks, "password", password, "lan.nguyen");
        checks.orThrow();
    }
}
