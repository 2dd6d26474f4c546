package vn.quyhoach.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Gives each operation its summary, its parameters their meaning, the problems it may answer with, and who may call it. */
final class OperationDetails implements OpenApiCustomizer {

    /** POST, but everybody's: they compute and keep nothing of the caller's. */
    private static final Set<String> PUBLIC_QUESTIONS = Set.of(
            "POST /api/session",
            "DELETE /api/session",
            "POST /api/conformity-checks",
            "POST /api/area-tables",
            "POST /api/footprints");

    private static final List<String> PRIVATE_READING = List.of(
            "/api/accounts",
            "/api/audit",
            "/api/tokens",
            "/api/imports",
            "/api/uploads",
            "/api/import-profiles",
            "/api/history",
            "/api/jobs",
            "/api/conformity-check-batches",
            "/api/plan-impacts");

    private final Properties summaries = WordFile.read("summaries.properties");
    private final Properties parameters = WordFile.read("parameters.properties");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        String key = method + " " + path;
        operation.setTags(List.of(Topic.of(path).title()));
        String summary = summaries.getProperty(key);
        if (summary != null) {
            operation.setSummary(summary);
        }
        parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setDescription(meaning(Topic.word(path), parameter.getName())));
        boolean changes = method != HttpMethod.GET && !PUBLIC_QUESTIONS.contains(key);
        boolean closed = changes || PRIVATE_READING.stream().anyMatch(path::startsWith);
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("400", ProblemSchema.response("A parameter or the body cannot be read"));
        if (path.contains("{")) {
            responses.addApiResponse("404", ProblemSchema.response("There is no such thing"));
        }
        if (closed) {
            responses.addApiResponse("401", ProblemSchema.response("An account is needed"));
            responses.addApiResponse("403", ProblemSchema.response("The account may not do this"));
            for (String scheme :
                    List.of(OpenApiConfiguration.BASIC, OpenApiConfiguration.TOKEN, OpenApiConfiguration.SESSION)) {
                operation.addSecurityItem(new SecurityRequirement().addList(scheme));
            }
        }
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            responses.addApiResponse("422", ProblemSchema.response("What was sent can be read and is not valid"));
        }
        if (sendsIfMatch(operation)) {
            responses.addApiResponse("409", ProblemSchema.response("Not in the present state"));
            responses.addApiResponse("412", ProblemSchema.response("Somebody else has changed it"));
            responses.addApiResponse("428", ProblemSchema.response("If-Match is missing"));
        }
    }

    private @Nullable String meaning(String word, String parameter) {
        return parameters.getProperty(word + "." + parameter, parameters.getProperty(parameter));
    }

    private static boolean sendsIfMatch(Operation operation) {
        return parameters(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
