package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.cluster.PrivateCluster;

/** The application in a test: it uses the test's database and leaves the developer's own alone. */
@PostgisTest
@SpringBootTest
class PostgisContextIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void usesTheDatabaseOfTheTest() {
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(context.getBeanProvider(PrivateCluster.class).stream()).isEmpty();
    }
}
