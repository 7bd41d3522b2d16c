package letterbook.intake;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The description of the interface at {@code /v3/api-docs}. */
@Configuration
class OpenApiConfiguration {

    private static final String KEY = "apiKey";
    private static final String LIMITED = "429";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Letterbook").version("v1").description("""
                                For billing, contract and portal systems: store customers and what you write to them \
                                about, report business events, follow what became of them.

                                Errors are problems (RFC 9457, `application/problem+json`) that name the field and \
                                the fix. Times are ISO 8601 with offset, amounts decimal strings."""))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key that an administrator made")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /** No call says so itself: it is answered before the call is reached. */
    @Bean
    OpenApiCustomizer requestLimit() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(call -> call.getResponses().addApiResponse(LIMITED, tooManyRequests()));
    }

    private static ApiResponse tooManyRequests() {
        return new ApiResponse()
                .description("The API client sends more requests a second than it may; nothing was stored")
                .addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header()
                                .description("Seconds after which to send the request again")
                                .schema(new IntegerSchema()))
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()));
    }
}
