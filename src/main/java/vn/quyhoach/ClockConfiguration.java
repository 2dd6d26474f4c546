package vn.quyhoach;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day of a plan is a day in Vietnam, wherever the machine stands. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return new DatabaseClock(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /**
     * In the steps the database keeps: what is answered today is answered tomorrow. Not {@link Clock#tick}, whose
     * milliseconds divide by zero for steps below one.
     */
    private static final class DatabaseClock extends Clock {

        private final Clock clock;

        DatabaseClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new DatabaseClock(clock.withZone(zone));
        }
    }
}
