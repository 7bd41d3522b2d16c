package letterbook.intake;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface at {@code /v3/api-docs}. */
@Configuration
class OpenApiConfiguration {

    private static final String KEY = "apiKey";

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
}
