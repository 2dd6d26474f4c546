package vn.quyhoach.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.JobKind;

/** The long work of this module. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    JobKind<BatchRun.BatchInput> conformityCheckBatch(BatchRun run) {
        return new JobKind<>(Batches.KIND, BatchRun.BatchInput.class, run::run);
    }
}
