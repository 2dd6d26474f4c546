package vn.quyhoach.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param adminPassword the first administrator's password; generated and printed once where it is not set
 * @param mapSources origins beside our own that the page may read maps from, such as a base map's
 */
@ConfigurationProperties("quyhoach.security")
record SecurityProperties(
        @Nullable String adminPassword, @DefaultValue List<String> mapSources) {

    /** What a MapLibre page needs and no more: workers and images from blobs, styles in elements. */
    String contentSecurityPolicy() {
        String others = mapSources.isEmpty() ? "" : " " + String.join(" ", mapSources);
        return "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:;"
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:" + others + "; font-src 'self' data:;"
                + " connect-src 'self' data: blob:" + others + "; object-src 'none'; base-uri 'self';"
                + " form-action 'self'; frame-ancestors 'self'";
    }
}
