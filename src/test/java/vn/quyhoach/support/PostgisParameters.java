package vn.quyhoach.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands a test without Spring the database of its class. */
final class PostgisParameters implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PostgisParameters.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == JdbcClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        TestDatabase database = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(testClass, key -> TestDatabase.with(content(testClass)), TestDatabase.class);
        return parameter.getParameter().getType() == TestDatabase.class ? database : database.jdbc();
    }

    private static PostgisTest.Content content(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, PostgisTest.class, SearchOption.INCLUDE_ENCLOSING_CLASSES)
                .orElseThrow()
                .value();
    }
}
