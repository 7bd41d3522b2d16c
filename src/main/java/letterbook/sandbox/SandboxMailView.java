package letterbook.sandbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** The mails that the sandbox took, with a reader beside the list. Registered in the demo only. */
@Route(value = "sandbox/mail", registerAtStartup = false)
@PageTitle("Sandbox mail")
@Menu(title = "Mail", order = 900, icon = "icons/mailbox.svg")
@PermitAll
class SandboxMailView extends MasterDetailLayout implements BeforeEnterObserver {

    private static final String MESSAGE = "message";

    private final transient SandboxMessages messages;
    private final transient SandboxFeed feed;
    private final transient Organisations organisations;

    private final Grid<SandboxMessage> grid = new Grid<>();
    private @Nullable SandboxMessage shown;

    SandboxMailView(SandboxMessages messages, SandboxFeed feed, Organisations organisations) {
        this.messages = messages;
        this.feed = feed;
        this.organisations = organisations;

        grid.addColumn(message -> time(message.receivedAt()))
                .setHeader("Received")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SandboxMessage::to).setHeader("To").setTooltipGenerator(SandboxMessage::to);
        grid.addColumn(SandboxMessage::subject).setHeader("Subject").setTooltipGenerator(SandboxMessage::subject);
        grid.addColumn(SandboxMessage::from).setHeader("From").setTooltipGenerator(SandboxMessage::from);
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> messages.list(CommunicationType.EMAIL, query.getOffset(), query.getLimit()).stream(),
                query -> messages.count(CommunicationType.EMAIL),
                SandboxMessage::id));
        grid.setEmptyStateText("No mail yet. Mails that Letterbook sends appear here by themselves.");
        grid.setSizeFull();

        grid.asSingleSelect().addValueChangeListener(change -> {
            if (!Objects.equals(change.getValue(), shown)) {
                open(change.getValue());
            }
        });
        addDetailEscapePressListener(event -> open(null));
        addBackdropClickListener(event -> open(null));

        var list = new Div(new PageHeader("Sandbox mail"), new ScriptedAddresses(), grid);
        list.addClassName("sandbox-list");
        addClassName("sandbox-mail");
        setMaster(list);
        setMasterSize("32rem");
        setDetailSize("36rem");
        setExpandMaster(true);
        setExpandDetail(true);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MESSAGE)
                .flatMap(TextId::parse)
                .flatMap(messages::find)
                .orElse(null);
        grid.asSingleSelect().setValue(shown);
        setDetail(shown == null ? null : new MailReader(shown, messages, format(), () -> open(null)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var ui = event.getUI();
        var listening = feed.listen(() -> ui.access(() -> grid.getDataProvider().refreshAll()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.run();
        });
    }

    private void open(@Nullable SandboxMessage message) {
        var parameters = message == null
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(MESSAGE, TextId.of(message.id())));
        getUI().ifPresent(ui -> ui.navigate(SandboxMailView.class, parameters));
    }

    private String time(Instant instant) {
        return format().exactDateTime(instant);
    }

    private ReaderFormat format() {
        return ReaderFormat.forReader(organisations.current().zone());
    }
}
