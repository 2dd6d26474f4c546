package vn.quyhoach.job;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JobProperties.class, JobFileProperties.class})
class JobConfiguration {

    @Bean
    Chore expiredJobFiles(ObjectProvider<JobFiles> files) {
        return new Chore(
                "expired-job-files",
                Duration.ofMinutes(10),
                () -> files.getObject().purge());
    }
}
