package vn.quyhoach.conformity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.JobKind;

/** Finding the impact of a draft is long work. */
@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {

    @Bean
    JobKind<Impacts.ImpactInput> impact(Impacts impacts) {
        return new JobKind<>(Impacts.KIND, Impacts.ImpactInput.class, impacts::run);
    }
}
