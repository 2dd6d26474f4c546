package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases that tests are given. */
@PostgisTest
class PostgisTestIT {

    @Test
    void startsWithTheSchemaAndNoRows(JdbcClient jdbc) {
        assertThat(jdbc.sql("select count(*) from planning.zone")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void givesEachAskerADatabaseOfItsOwn() {
        JdbcClient one = TestDatabase.with(PostgisTest.Content.EMPTY).jdbc();
        JdbcClient other = TestDatabase.with(PostgisTest.Content.EMPTY).jdbc();
        one.sql("create table only_here()").update();
        assertThat(other.sql("select to_regclass('only_here') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
