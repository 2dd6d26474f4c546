package vn.quyhoach.conformity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.JobKind;

/** The long work of this module. */
@Configuration(proxyBeanMethods = false)
class DryRunConfiguration {

    @Bean
    JobKind<DryRuns.DryRunInput> dryRun(DryRuns runs) {
        return new JobKind<>(DryRuns.KIND, DryRuns.DryRunInput.class, runs::run);
    }
}
