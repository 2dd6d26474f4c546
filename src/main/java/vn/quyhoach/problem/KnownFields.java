package vn.quyhoach.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is sent as JSON and may hold the fields it has and no others: where a misspelt field, taken for one that was
 * not sent, would quietly give another answer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownFields {}
