package vn.quyhoach.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;

/** Names the parameters that a controller reads all together, as {@link QueryParameters}. */
final class KnownParameterDetails implements OperationCustomizer {

    private static final Set<String> WHOLE_NUMBERS = Set.of("from", "to", "unit", "version", "year");
    private static final Set<String> DAYS = Set.of("date");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter argument : handler.getMethodParameters()) {
            QueryParameters.known(argument).ifPresent(known -> describe(operation, known));
        }
        return operation;
    }

    private static void describe(Operation operation, KnownParameters known) {
        List<String> required = Arrays.asList(known.required());
        for (String name : known.value()) {
            operation.addParametersItem(new QueryParameter()
                    .name(name)
                    .required(required.contains(name))
                    .schema(schema(name)));
        }
    }

    private static Schema<?> schema(String name) {
        if (WHOLE_NUMBERS.contains(name)) {
            return new IntegerSchema().format("int64");
        }
        return DAYS.contains(name) ? new StringSchema().format("date") : new StringSchema();
    }
}
