package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** Who watches the service learns that it still loads. */
@HttpTest
@Import(ReadinessIT.DuringLoad.class)
class ReadinessIT {

    /** Stands where the sample is loaded, and asks what a watchman would ask. */
    @TestConfiguration
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class DuringLoad implements ApplicationRunner {

        private final ApiClient client;
        private ApiClient.Answer health;
        private ApiClient.Answer liveness;

        DuringLoad(ApiClient client) {
            this.client = client;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            health = client.get("/actuator/health");
            liveness = client.get("/actuator/health/liveness");
        }
    }

    @Autowired
    private DuringLoad duringLoad;

    @Autowired
    private ApiClient client;

    @Test
    void isNotUpBeforeTheDataIsThere() {
        assertThat(duringLoad.health.status()).isEqualTo(503);
        assertThat(duringLoad.health.json().path("status").asString("")).isEqualTo("OUT_OF_SERVICE");
        assertThat(duringLoad.liveness.status()).isEqualTo(200);
    }

    @Test
    void isUpAfterwards() {
        assertThat(client.get("/actuator/health").status()).isEqualTo(200);
        assertThat(client.get("/actuator/health/readiness")
                        .json()
                        .path("status")
                        .asString(""))
                .isEqualTo("UP");
    }
}
