package letterbook.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import letterbook.base.ui.Notices;
import letterbook.base.ui.PageHeader;
import letterbook.organisation.Organisations;
import letterbook.security.ApiClient;
import letterbook.security.ApiClients;
import letterbook.security.Permission;

/** Which systems may use the interface, and their keys. */
@Route("settings/api-clients")
@PageTitle("API clients – Letterbook")
@Menu(order = 130, icon = "icons/api-clients.svg", title = "API clients")
@RolesAllowed(Permission.Names.MANAGE_USERS_AND_PERMISSIONS)
class ApiClientsView extends Composite<Div> implements AfterNavigationObserver {

    private final ApiClients clients;

    private final ApiClientGrid grid;
    private final Button add = new Button("Add API client");

    ApiClientsView(ApiClients clients, Organisations organisations) {
        this.clients = clients;
        this.grid = new ApiClientGrid(organisations);

        add.addThemeVariants(ButtonVariant.PRIMARY);

        add.addClickListener(click -> openNew());
        grid.revoke(this::confirmRevoking);

        getContent().addClassNames("page", "list-page");
        getContent().add(new PageHeader("API clients").action(add), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        grid.show(clients.list());
    }

    private void openNew() {
        var form = new ApiClientForm();
        FormDialog.open("New API client", form, form::input, "Make key", input -> {
            var created = clients.create(input.name().strip(), input.scopes());
            refresh();
            new NewKeyDialog(created).open();
        });
    }

    private void confirmRevoking(ApiClient client) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Revoke the key of " + client.name() + "?");
        dialog.setText("Its requests are refused from now on. This cannot be undone; a new API client gets a new key.");
        dialog.setCancelable(true);
        dialog.setConfirmText("Revoke key");
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(confirmed -> {
            clients.revoke(client.id());
            refresh();
            Notices.success("The key of " + client.name() + " is revoked");
        });
        dialog.open();
    }
}
