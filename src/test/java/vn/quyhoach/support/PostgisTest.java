package vn.quyhoach.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test on a real PostGIS; it fails, and never skips, where there is none.
 *
 * <p>Beside {@code @SpringBootTest} or {@code @ApplicationModuleTest} it points the application at a database of its
 * own; test classes with equal contexts share context and database, as Spring does. Without Spring, a test method may
 * ask for a {@link TestDatabase} or a {@code JdbcClient} and gets a database of its own with the schema in it.
 *
 * <p>Where the server comes from: {@code QUYHOACH_TEST_DB} (a JDBC address, with {@code QUYHOACH_TEST_DB_USER} and
 * {@code QUYHOACH_TEST_DB_PASSWORD}), else a container, else the system's PostgreSQL. See {@link TestServer}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PostgisParameters.class)
@ContextCustomizerFactories(PostgisContextCustomizerFactory.class)
public @interface PostgisTest {

    /** What is in the database before the first test. */
    Content value() default Content.SCHEMA;

    /** True keeps the database to this test class alone: for one that leaves rows behind. */
    boolean alone() default false;

    /** The databases a test may stand on, each copied from one that is made once a run. */
    enum Content {
        /** PostGIS, and nothing of ours. */
        EMPTY,
        /** All migrations. */
        SCHEMA,
        /** The sample province, as the first start of the service loads it. */
        SAMPLE
    }
}
