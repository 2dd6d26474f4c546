package vn.quyhoach.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameters by which a controller, or one of its operations, is asked: {@link QueryParameters} hold these and no
 * others, and the description of the API names them.
 */
@Target({ElementType.TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownParameters {

    String[] value();

    /** Those without which nothing is answered. */
    String[] required() default {};
}
