package vn.quyhoach;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day of a plan is a day in Vietnam, wherever the machine stands. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        // in steps the database keeps: what is answered today is answered tomorrow
        return Clock.tick(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), Duration.ofNanos(1_000));
    }
}
