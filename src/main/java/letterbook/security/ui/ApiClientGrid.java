package letterbook.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import letterbook.base.ui.NarrowCards;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import letterbook.security.ApiClient;
import letterbook.security.ApiScope;

/** The systems that use the interface, one a row. */
class ApiClientGrid extends Composite<Grid<ApiClient>> {

    private final Organisations organisations;
    private Consumer<ApiClient> revoker = client -> {};

    ApiClientGrid(Organisations organisations) {
        this.organisations = organisations;
        var grid = getContent();
        grid.setAriaLabel("API clients");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateText("No API clients yet. Billing and contract systems need one to report to Letterbook.");
        grid.addColumn(ApiClient::name).setHeader("System").setWidth("11rem").setFlexGrow(1);
        grid.addColumn(ApiClientGrid::scopes)
                .setHeader("It may")
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(ApiClient::createdBy)
                .setHeader("Made by")
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(client -> date(client))
                .setHeader("Made on")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state).setHeader("Key").setWidth("10rem").setFlexGrow(0);
        NarrowCards.on(grid, "API clients", new ComponentRenderer<>(this::card));
    }

    void revoke(Consumer<ApiClient> revoker) {
        this.revoker = revoker;
    }

    void show(List<ApiClient> clients) {
        getContent().setItems(clients);
    }

    private Div card(ApiClient client) {
        return GridCard.of(
                client.name(),
                new Span(),
                List.of(scopes(client), "Made by " + client.createdBy() + " on " + date(client)),
                state(client));
    }

    private static String scopes(ApiClient client) {
        return client.scopes().stream().sorted().map(ApiScope::value).collect(Collectors.joining(", "));
    }

    private String date(ApiClient client) {
        return format().date(client.createdAt());
    }

    private ReaderFormat format() {
        return ReaderFormat.forReader(organisations.current().zone());
    }

    private Component state(ApiClient client) {
        if (client.isRevoked()) {
            return new Span("Revoked " + format().date(client.revokedAt()));
        }
        var button = new Button("Revoke…", click -> revoker.accept(client));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("row-action");
        button.setAriaLabel("Revoke the key of " + client.name());
        return button;
    }
}
