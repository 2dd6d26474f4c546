package vn.quyhoach.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** A problem document (RFC 9457) as the description tells it. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("What is wrong and how to mend it (RFC 9457); details of the code follow.")
                .addProperty("type", new StringSchema().example("/problems/geometry-invalid"))
                .addProperty("title", new StringSchema().example("Unprocessable Content"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description("What is wrong, in the caller's language"))
                .addProperty(
                        "code", new StringSchema().example("GEOMETRY_INVALID").description("Stable"))
                .addProperty("remedy", new StringSchema().description("How to mend it, in the caller's language"))
                .addProperty("instance", new StringSchema().example("/api/projects"));
    }

    static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
