package letterbook.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import letterbook.security.Permission;

/** Shown when a permission is missing, and names it. Pages about messages do not exist for who may not read them. */
@ParentLayout(MainLayout.class)
@PermitAll
class ForbiddenView extends ErrorPage implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        var missing = neededAt(event.getLocation().getPath());
        if (missing.contains(Permission.READ_COMMUNICATION_ENTRY)) {
            event.rerouteToError(NotFoundException.class);
            return HttpStatusCode.NOT_FOUND.getCode();
        }
        say("You may not open this page", explanation(missing));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    @Override
    public String getPageTitle() {
        return "No permission – Letterbook";
    }

    private static List<Permission> neededAt(String path) {
        return RouteConfiguration.forSessionScope()
                .getRoute(path)
                .map(ForbiddenView::neededFor)
                .orElse(List.of());
    }

    private static List<Permission> neededFor(Class<? extends Component> view) {
        var roles = view.getAnnotation(RolesAllowed.class);
        return roles == null
                ? List.of()
                : Arrays.stream(Permission.values())
                        .filter(permission -> List.of(roles.value()).contains(permission.name()))
                        .toList();
    }

    private static Paragraph explanation(List<Permission> missing) {
        var text = new Paragraph();
        if (missing.isEmpty()) {
            text.add("You lack a permission for it. Ask an administrator.");
            return text;
        }
        text.add(missing.size() == 1 ? "You need the permission " : "You need one of the permissions ");
        for (int i = 0; i < missing.size(); i++) {
            text.add(new Text(i == 0 ? "" : " or "), new Emphasis(missing.get(i).label()));
        }
        text.add(". Ask an administrator.");
        return text;
    }
}
