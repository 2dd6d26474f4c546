package vn.quyhoach.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-01-05T01:00:00Z");
    private final Clock clock =
            InstantSource.tick(() -> now, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void waitsAfterFiveFailuresOfOneNameFromOneAddress() {
        fail(4, "lan", "10.0.0.1");
        assertThat(throttle.wait("lan", "10.0.0.1")).isZero();
        fail(1, "lan", "10.0.0.1");
        assertThat(throttle.wait("lan", "10.0.0.1")).isEqualTo(SignInThrottle.WINDOW);
        assertThat(throttle.wait("lan", "10.0.0.2"))
                .as("somebody else cannot lock her out")
                .isZero();
        assertThat(throttle.wait("minh", "10.0.0.1")).isZero();
    }

    @Test
    void forgetsWhenTheTimeIsOver() {
        fail(5, "lan", "10.0.0.1");
        now = now.plus(SignInThrottle.WINDOW).plusSeconds(1);
        assertThat(throttle.wait("lan", "10.0.0.1").isNegative()
                        || throttle.wait("lan", "10.0.0.1").isZero())
                .isTrue();
        fail(1, "lan", "10.0.0.1");
        assertThat(throttle.wait("lan", "10.0.0.1")).isZero();
    }

    @Test
    void slowsAnAddressThatTriesManyNames() {
        for (int i = 0; i < 50; i++) {
            fail(1, "name" + i, "10.0.0.9");
        }
        assertThat(throttle.wait("fresh", "10.0.0.9")).isPositive();
    }

    @Test
    void forgivesASuccess() {
        fail(4, "lan", "10.0.0.1");
        throttle.succeeded("lan", "10.0.0.1");
        fail(4, "lan", "10.0.0.1");
        assertThat(throttle.wait("lan", "10.0.0.1")).isZero();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    @Test
    void windowIsAQuarterOfAnHour() {
        assertThat(SignInThrottle.WINDOW).isEqualTo(Duration.ofMinutes(15));
    }
}
