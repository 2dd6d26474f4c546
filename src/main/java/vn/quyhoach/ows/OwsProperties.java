package vn.quyhoach.ows;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the services behind {@code /ows}.
 *
 * @param bodyLimit the largest document that may be posted; it is held in memory
 */
@ConfigurationProperties("quyhoach.ows")
record OwsProperties(@DefaultValue("8MB") DataSize bodyLimit) {}
