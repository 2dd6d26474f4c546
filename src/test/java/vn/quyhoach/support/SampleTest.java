package vn.quyhoach.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole service over HTTP on the sample province, for tests that only read, or write nothing but checks. All of them share one context and one
 * database: what they count is what a person sees after the first start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PostgisTest(PostgisTest.Content.SAMPLE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ApiClient.class)
public @interface SampleTest {}
