package letterbook.sandbox.pingen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import letterbook.base.ConditionalOnSandbox;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets in who has a token, to the one organisation there is. */
@Component
@ConditionalOnSandbox
class PingenGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Doors doors;

    PingenGuard(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        PingenSandboxConfiguration.PATH + "/organisations/**",
                        PingenSandboxConfiguration.PATH + "/file-upload")
                // its address is given only to who has a token
                .excludePathPatterns(PingenSandboxConfiguration.PATH + "/organisations/*/letters/*/content");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        doors.check(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("organisation") instanceof String organisation
                && !PingenSandboxConfiguration.ORGANISATION.equals(organisation)) {
            throw new PingenProblem(HttpStatus.NOT_FOUND, "not_found", "There is no such organisation");
        }
        return true;
    }
}
