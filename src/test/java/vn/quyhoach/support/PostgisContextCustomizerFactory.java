package vn.quyhoach.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives each Spring context of a {@link PostgisTest} its database. */
final class PostgisContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        MergedAnnotation<PostgisTest> wish = MergedAnnotations.search(MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
                .withEnclosingClasses(type -> true)
                .from(testClass)
                .get(PostgisTest.class);
        return new Customizer(
                wish.getEnum("value", PostgisTest.Content.class), wish.getBoolean("alone") ? testClass : Object.class);
    }

    /** Equal customizers mean one context: its owner is the test class only where that wants to be alone. */
    private record Customizer(PostgisTest.Content content, Class<?> owner) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> properties =
                    new HashMap<>(TestDatabase.with(content).properties());
            // a sample that is wanted is in the database already
            properties.put("quyhoach.sample.load", false);
            properties.put("quyhoach.uploads.directory", "target/uploads");
            properties.put("quyhoach.job-files.directory", "target/job-files");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgis test", properties));
        }
    }
}
