package vn.quyhoach.conformity.pack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.PostgisTest;

/** Rule packs over HTTP on a copy of the sample that these classes have to themselves: {@link RulePackRows#reset}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgisTest(PostgisTest.Content.SAMPLE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "quyhoach.jobs.polling-interval=100ms")
@Import(ApiClient.class)
@interface RulePackTest {}
