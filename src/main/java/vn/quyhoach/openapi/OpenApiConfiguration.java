package vn.quyhoach.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.QueryParameters;

/** What the description of the API says beside what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiConfiguration {

    static final String BASIC = "basic";
    static final String TOKEN = "token";
    static final String SESSION = "session";

    @Bean
    OpenAPI apiDescription() {
        OpenAPI api = new OpenAPI()
                .info(new Info()
                        .title("quyhoach: dịch vụ quy hoạch không gian | spatial planning service")
                        .version("v1")
                        .description(DESCRIPTION))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("POST /api/tokens"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("QUYHOACH_SESSION")
                                        .description("POST /api/session; changes also send the CSRF header it names"))
                        .addSchemas("Problem", ProblemSchema.schema()));
        for (Topic topic : Topic.values()) {
            api.addTagsItem(new Tag().name(topic.title()).description(topic.description()));
        }
        return api;
    }

    @Bean
    OperationCustomizer knownParameterDetails() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(QueryParameters.class);
        return new KnownParameterDetails();
    }

    @Bean
    OpenApiCustomizer apiOperations() {
        return new OperationDetails();
    }

    private static final String DESCRIPTION = """
            Sổ quy hoạch, vùng quy hoạch, dự án và đối chiếu vị trí của tỉnh. Đọc là công khai; mọi thay đổi cần tài khoản.

            Registers of plans, zones and projects of a province, and the check of a location against them. Reading is
            public; every change needs an account.

            * **Coordinates** are longitude, latitude on WGS 84 unless a `crs` says otherwise (`EPSG:9210` is VN-2000 /
              TM-3 105°45′); easting comes before northing in JSON. Areas are square metres in EPSG:9210.
            * **Days** are `YYYY-MM-DD`; `validTo` is the last day, included. Reads take `datetime` (default today) or
              `version`.
            * **Lists** have `items` and `next`; send `next` as `after` for the next page.
            * **Changes** send the `ETag` they have seen in `If-Match`: 428 without it, 412 when somebody was faster.
            * **Problems** are `application/problem+json` (RFC 9457) with a stable `code`, what is wrong and how to mend
              it, in the language of `Accept-Language` (Vietnamese without it).
            """;
}
