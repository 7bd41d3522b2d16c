package letterbook.intake;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration
@EnableConfigurationProperties(ApiSettings.class)
class ApiWebConfiguration implements WebMvcConfigurer {

    /** After the controllers, before the pages, which would answer any address with HTML. */
    private static final int AFTER_CONTROLLERS = 10;

    private final ApiJson json;
    private final ApiSettings settings;

    ApiWebConfiguration(ApiJson json, ApiSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(
                new ApiJsonConverter(json, settings.maxJson().toBytes()));
    }

    @Bean
    HandlerMapping unknownApiPaths(ProblemWriter problems) {
        HttpRequestHandler unknown = (request, response) -> problems.write(
                response, Problem.notFound("There is no such address. The interface is described at /v3/api-docs."));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", unknown), AFTER_CONTROLLERS);
    }
}
