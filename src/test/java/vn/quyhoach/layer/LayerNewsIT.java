package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.HttpTest;

/** What another process publishes is heard here. */
@HttpTest
class LayerNewsIT {

    @Autowired
    private Layers layers;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hearsAChangeThatAnotherProcessCommits() throws Exception {
        PublishedLayer urban = layers.get("urban");
        String before = versions.of(urban);
        CompletableFuture<String> changed = CompletableFuture.supplyAsync(() -> {
            while (versions.of(urban).equals(before)) {
                // told again and again: the listener may still be on its way to the database
                jdbc.sql("select pg_notify('quyhoach_layer_changed', 'another-process urban')")
                        .query((row, n) -> "")
                        .list();
                Thread.onSpinWait();
            }
            return versions.of(urban);
        });
        assertThat(changed.get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS))
                .isNotEqualTo(before);
    }
}
