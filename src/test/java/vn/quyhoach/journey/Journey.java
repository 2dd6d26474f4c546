package vn.quyhoach.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.PostgisTest;

/** A main path from end to end, from outside, on the sample province. All journeys share one running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgisTest(PostgisTest.Content.SAMPLE)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"quyhoach.security.admin-password=" + ApiClient.PASSWORD})
@Import(ApiClient.class)
@interface Journey {}
