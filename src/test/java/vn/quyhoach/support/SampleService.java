package vn.quyhoach.support;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quyhoach.QuyhoachApplication;

/** The service as a benchmark has it: on a copy of the sample province of its own, and silent. */
public final class SampleService {

    private SampleService() {}

    public static ConfigurableApplicationContext start() {
        return start(WebApplicationType.NONE);
    }

    /** With a web server on a free port, {@code local.server.port}. */
    public static ConfigurableApplicationContext startServing() {
        return start(WebApplicationType.SERVLET);
    }

    private static ConfigurableApplicationContext start(WebApplicationType web) {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.with(PostgisTest.Content.SAMPLE).properties());
        properties.put("quyhoach.sample.load", false);
        properties.put("logging.level.root", "warn");
        properties.put("server.port", 0);
        return new SpringApplicationBuilder(QuyhoachApplication.class)
                .web(web)
                // as arguments: what is only a default gives way to application.yml
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }
}
