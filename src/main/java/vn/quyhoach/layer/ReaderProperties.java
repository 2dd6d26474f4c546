package vn.quyhoach.layer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pool of connections that only read.
 *
 * @param connections how many at most
 * @param connectionTimeout how long a request waits for one of them
 * @param statementTimeout how long one statement may run; for a stream, how long until its next page of rows
 * @param fetchSize rows in memory at a time while a result is streamed
 */
@ConfigurationProperties("quyhoach.reader")
record ReaderProperties(
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue("20s") Duration statementTimeout,
        @DefaultValue("500") int fetchSize) {}
