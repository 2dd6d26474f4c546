package vn.quyhoach.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole service over HTTP on the bare schema, with an {@link ApiClient}; it answers a mock of HTTP too. All these classes
 * share one context and one database, which each finds empty, for a context takes longer than most of them; what a test
 * leaves for the next one of its class is its own to {@link Rows#clear}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PostgisTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "quyhoach.security.admin-password=" + ApiClient.PASSWORD,
            "quyhoach.jobs.polling-interval=100ms",
            "quyhoach.jobs.watch-interval=50ms",
            "quyhoach.jobs.event-heartbeat=200ms"
        })
@AutoConfigureMockMvc
@ExtendWith(EmptyTables.class)
@Import(ApiClient.class)
public @interface HttpTest {}
