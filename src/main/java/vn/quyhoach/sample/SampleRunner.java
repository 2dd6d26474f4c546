package vn.quyhoach.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.quyhoach.cluster.PrivateCluster;
import vn.quyhoach.security.CurrentUser;

/**
 * At the first start: reference lists always, the sample province when {@code quyhoach.sample.load} says so; where it
 * says nothing, in the private cluster only. Runs before the service reports itself ready.
 */
@Component
class SampleRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRunner.class);

    private final SampleLoader loader;
    private final boolean withProvince;

    SampleRunner(
            SampleLoader loader,
            ObjectProvider<PrivateCluster> cluster,
            @Value("${quyhoach.sample.load:}") String load) {
        this.loader = loader;
        this.withProvince = load.isEmpty() ? cluster.getIfAvailable() != null : Boolean.parseBoolean(load);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentUser.runAsOperator(this::load);
    }

    private void load() {
        if (loader.loadLists()) {
            LOG.info("Reference lists are loaded");
        }
        if (withProvince && loader.loadProvince()) {
            LOG.info("The schematic sample of Long An is loaded");
        }
    }
}
