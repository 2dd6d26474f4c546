package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The house's clock: Vietnam's day, in steps the database keeps. */
class ClockConfigurationTest {

    private final Clock clock = new ClockConfiguration().clock();

    @Test
    void tellsMicrosecondsAndMillisecondsOfVietnam() {
        assertThat(clock.instant().getNano() % 1_000).isZero();
        assertThat(clock.millis()).isPositive();
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
    }
}
