package vn.quyhoach.openapi;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** The description of the API: whole, and open to everybody. */
@HttpTest
class OpenApiIT {

    @Autowired
    private ApiClient client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryOperation() {
        JsonNode api = client.get("/api/openapi.json").json();
        List<String> bare = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode said = operation.getValue();
                    boolean whole = said.path("summary").asString("").contains(" | ")
                            && !said.path("tags").toString().contains("Other")
                            && said.path("responses").has("400");
                    if (!whole) {
                        bare.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(bare).isEmpty();
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    /** A parameter that the service reads and the document is silent about is one that nobody can use. */
    @Test
    void namesEveryParameterThatAControllerReads() {
        JsonNode paths = client.get("/api/openapi.json").json().get("paths");
        List<String> missing = new ArrayList<>();
        Set<Class<?>> controllers = new HashSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/")
                                && handler.getBeanType().getName().startsWith("vn.quyhoach."))
                        .forEach(path -> {
                            controllers.add(handler.getBeanType());
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                JsonNode said = paths.path(path.replaceAll(":[^}]+}", "}"))
                                        .path(method.name().toLowerCase(Locale.ROOT));
                                read(handler).stream()
                                        .filter(name -> !isNamed(said, name))
                                        .forEach(name -> missing.add(method + " " + path + " " + name));
                            }
                        }));
        assertThat(missing).isEmpty();
        assertThat(controllers).hasSizeGreaterThan(20).contains(handlerOf("/api/area-statistics"));
        // no controller reads a parameter past its arguments
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(target(nameMatching("getParameter.*|getQueryString"))
                        .and(target(owner(assignableTo(ServletRequest.class)))))
                .check(new ClassFileImporter().importClasses(controllers));
    }

    private Class<?> handlerOf(String address) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(address))
                .map(entry -> entry.getValue().getBeanType())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (MethodParameter argument : handler.getMethodParameters()) {
            argument.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam one = argument.getParameterAnnotation(RequestParam.class);
            if (one != null) {
                names.add(one.name().isEmpty() ? argument.getParameterName() : one.name());
            }
            QueryParameters.known(argument).ifPresent(known -> names.addAll(List.of(known.value())));
        }
        return names;
    }

    /** As a parameter that is explained, or as a part of the form that is sent. */
    private static boolean isNamed(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asString("").equals(name)) {
                return parameter.path("description").asString("").contains(" | ");
            }
        }
        return operation.at("/requestBody/content").values().stream()
                .anyMatch(content -> content.at("/schema/properties").has(name));
    }

    @Test
    void saysWhoMayCallWhatChangesSomething() {
        JsonNode paths = client.get("/api/openapi.json").json().get("paths");
        assertThat(paths.get("/api/projects").get("post").has("security")).isTrue();
        assertThat(paths.get("/api/projects").get("get").has("security")).isFalse();
        assertThat(paths.get("/api/projects/{id}").get("put").get("responses").has("428"))
                .isTrue();
    }

    @Test
    void showsAPageForPeople() {
        ApiClient.Answer redirect = client.get("/api/docs");
        assertThat(redirect.status()).isEqualTo(302);
        ApiClient.Answer page = client.get(redirect.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    }
}
