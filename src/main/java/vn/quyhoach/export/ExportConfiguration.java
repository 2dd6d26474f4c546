package vn.quyhoach.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.JobKind;

/** The long work of this module. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    JobKind<QueuedExports.Order> exportJobs(QueuedExports queued) {
        return new JobKind<>(QueuedExports.KIND, QueuedExports.Order.class, queued::run, queued::check);
    }
}
