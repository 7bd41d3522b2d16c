package letterbook.sandbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import letterbook.base.CommunicationType;
import letterbook.base.TextId;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** What the stand-ins of the providers took, by channel, with a reader beside the list. Registered in the demo only. */
@Route(value = "sandbox/messages", registerAtStartup = false)
@PageTitle("Sandbox – Letterbook")
@Menu(title = "Messages", order = 900, icon = "icons/mailbox.svg")
@PermitAll
class SandboxView extends MasterDetailLayout implements BeforeEnterObserver {

    private static final String TYPE = "type";
    private static final String MESSAGE = "message";
    private static final List<CommunicationType> TYPES = List.of(
            CommunicationType.EMAIL, CommunicationType.SMS, CommunicationType.POST, CommunicationType.E_INVOICE);

    private final transient SandboxMessages messages;
    private final transient StandIns standIns;
    private final transient SandboxEntries entries;
    private final transient SandboxFeed feed;
    private final transient Organisations organisations;

    private final Map<CommunicationType, Tab> tabs = new EnumMap<>(CommunicationType.class);
    private final Tabs choice = new Tabs();
    private final Div tricks = new Div();
    private final SandboxGrid grid;
    private CommunicationType type = CommunicationType.EMAIL;
    private @Nullable SandboxMessage shown;

    SandboxView(
            SandboxMessages messages,
            StandIns standIns,
            SandboxEntries entries,
            SandboxFeed feed,
            Organisations organisations) {
        this.messages = messages;
        this.standIns = standIns;
        this.entries = entries;
        this.feed = feed;
        this.organisations = organisations;
        grid = new SandboxGrid(
                messages, ReaderFormat.forReader(organisations.current().zone()), this::choose);

        TYPES.forEach(each -> {
            var tab = new Tab(each == CommunicationType.E_INVOICE ? "E-invoices" : each.label());
            tabs.put(each, tab);
            choice.add(tab);
        });

        choice.addClassName("sandbox-channels");

        choice.addSelectedChangeListener(change -> {
            if (chosenType() != type) {
                go(chosenType(), null);
            }
        });
        addDetailEscapePressListener(event -> go(type, null));
        addBackdropClickListener(event -> go(type, null));

        var list = new Div(new PageHeader("Sandbox"), choice, tricks, grid);
        list.addClassName("sandbox-list");
        addClassName("sandbox");
        setMaster(list);
        setMasterSize("32rem");
        setDetailSize("36rem");
        setExpandMaster(true);
        setExpandDetail(true);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        shown = query.getSingleParameter(MESSAGE)
                .flatMap(TextId::parse)
                .flatMap(messages::find)
                .orElse(null);
        type = shown != null
                ? shown.type()
                : query.getSingleParameter(TYPE)
                        .flatMap(CommunicationType::ofApiName)
                        .filter(TYPES::contains)
                        .orElse(CommunicationType.EMAIL);
        choice.setSelectedTab(tabs.get(type));
        tricks.removeAll();
        tricks.add(new Tricks(type, standIns.of(type)));
        grid.show(type, shown);
        showReader();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var ui = event.getUI();
        var listening = feed.listen(() -> ui.access(this::refresh));
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.run();
        });
    }

    private void refresh() {
        grid.refresh();
        if (shown != null) {
            var now = messages.find(shown.id()).orElse(null);
            if (now != null && !now.equals(shown)) {
                shown = now;
                showReader();
            }
        }
    }

    private void showReader() {
        setDetail(
                shown == null
                        ? null
                        : new MessageReader(
                                shown,
                                messages,
                                new MessageReader.Around(
                                        ReaderFormat.forReader(
                                                organisations.current().zone()),
                                        standIns.of(shown),
                                        entries.addressOf(shown)),
                                () -> go(type, null),
                                this::refresh));
    }

    private void choose(@Nullable SandboxMessage message) {
        if (!Objects.equals(message, shown)) {
            go(type, message);
        }
    }

    private void go(CommunicationType to, @Nullable SandboxMessage message) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(TYPE, to.apiName());
        if (message != null) {
            parameters.put(MESSAGE, TextId.of(message.id()));
        }
        getUI().ifPresent(ui -> ui.navigate(SandboxView.class, QueryParameters.simple(parameters)));
    }

    private CommunicationType chosenType() {
        return TYPES.stream()
                .filter(each -> choice.getSelectedTab() == tabs.get(each))
                .findFirst()
                .orElse(type);
    }
}
