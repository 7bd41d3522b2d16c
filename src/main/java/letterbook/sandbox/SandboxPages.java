package letterbook.sandbox;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import letterbook.base.ConditionalOnDemo;
import org.springframework.stereotype.Component;

/** Adds the sandbox's page in the demo; otherwise it does not exist. */
@Component
@ConditionalOnDemo
class SandboxPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var routes = RouteConfiguration.forApplicationScope();
        routes.getHandledRegistry().update(() -> {
            if (!routes.isRouteRegistered(SandboxView.class)) {
                routes.setAnnotatedRoute(SandboxView.class);
            }
        });
    }
}
