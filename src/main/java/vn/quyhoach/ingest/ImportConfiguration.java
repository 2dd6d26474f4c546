package vn.quyhoach.ingest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.JobKind;

/** The long work of this module. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    JobKind<QueuedImports.Order> importJobs(QueuedImports queued) {
        return new JobKind<>(QueuedImports.KIND, QueuedImports.Order.class, queued::run);
    }
}
