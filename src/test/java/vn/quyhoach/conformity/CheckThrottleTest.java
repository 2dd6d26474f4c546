package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** One anonymous sender cannot fill the register of checks; the next minute and other senders are free. */
class CheckThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    /** In steps of a microsecond like the service's own: the JDK divides by zero for the milliseconds of such a clock. */
    private final CheckThrottle throttle = new CheckThrottle(Clock.tick(
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            },
            Duration.ofNanos(1_000)));

    @Test
    void endsAFloodOfOneAddressForTheRestOfTheMinute() {
        for (int i = 0; i < CheckThrottle.MOST_A_MINUTE; i++) {
            throttle.require("192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.require("192.0.2.1"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS));
        assertThatCode(() -> throttle.require("192.0.2.2")).doesNotThrowAnyException();
        now.set(now.get().plusSeconds(60));
        assertThatCode(() -> throttle.require("192.0.2.1")).doesNotThrowAnyException();
    }
}
