package letterbook.communication.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import letterbook.base.TextId;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.PageHeader;
import letterbook.communication.ChangeFeed;
import letterbook.communication.ManualDesk;
import letterbook.communication.ManualTask;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;

/** The messages that wait to be sent by hand, oldest first; the search and the opened one stand in the address. */
@Route(ManualView.PATH)
@PageTitle("Manual – Letterbook")
@Menu(title = "Manual", order = 40, icon = "icons/manual.svg")
@RolesAllowed(Permission.Names.HANDLE_MANUAL_COMMUNICATION)
class ManualView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "manual";

    private static final String QUERY = "q";
    private static final String ENTRY = "entry";
    private static final int TYPING_PAUSE_MILLIS = 350;

    private final ManualDesk desk;
    private final CurrentUser user;
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final EmptyState empty = new EmptyState("");
    private final Button reset = new Button("Reset search");
    private final ManualGrid grid;
    private final ListDetails details;
    private final TreeSet<Long> read = new TreeSet<>();
    private @Nullable Long opened;
    private long waiting;

    ManualView(ManualDesk desk, ManualDialogs dialogs, EntryDesk entries, ChangeFeed feed, CurrentUser user) {
        this.desk = desk;
        this.user = user;
        grid = new ManualGrid(
                entries.words().format(),
                this::open,
                task -> dialogs.askHowSent(task.id(), task.title(), this::reload),
                task -> dialogs.askWhyImpossible(task.id(), task.title(), this::reload));
        details = new ListDetails(entries, this::neighbour, this::shown, id -> reload());

        search.setAriaLabel("Search subject, customer or receiver");
        search.setPlaceholder("Subject, customer, receiver");
        search.setPrefixComponent(new SvgIcon("icons/search.svg"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addClassName("manual-search");
        grid.whenEmpty(empty.with(reset));

        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searchAgain();
            }
        });
        reset.addClickListener(click -> {
            search.clear();
            searchAgain();
        });
        addDetachListener(leaving -> details.leave());
        LiveUpdates.follow(this, feed, null, ids -> changed());

        getContent().addClassNames("page", "list-page", "manual-view");
        getContent().add(new PageHeader("Manual").fact(count), search, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!user.may(Permission.READ_COMMUNICATION_ENTRY)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(QUERY).orElse(""));
        opened = query.getSingleParameter(ENTRY).flatMap(TextId::parse).orElse(null);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        grid.show(new KeysetPages<>(this::page));
        sayHowMany();
        details.show(opened);
    }

    private List<ManualTask> page(@Nullable ManualTask after, int limit) {
        var tasks = desk.waiting(search.getValue(), after == null ? null : after.id(), limit);
        tasks.forEach(task -> read.add(task.id()));
        return tasks;
    }

    private Optional<Long> neighbour(long id, int distance) {
        return Optional.ofNullable(distance > 0 ? read.higher(id) : read.lower(id));
    }

    private void open(ManualTask task) {
        shown(task.id());
        details.show(task.id());
    }

    /** The reader went to another message, or closed it. */
    private void shown(@Nullable Long id) {
        opened = id;
        rememberInAddress();
        changed();
        if (id == null) {
            grid.focus();
        }
    }

    private void searchAgain() {
        rememberInAddress();
        reload();
    }

    private void changed() {
        if (desk.count() != waiting) {
            reload();
        }
    }

    private void reload() {
        read.clear();
        grid.refresh();
        sayHowMany();
    }

    private void sayHowMany() {
        waiting = desk.count();
        count.setText(waiting == 1 ? "1 message waits" : waiting + " messages wait");
        var searching = !search.getValue().isBlank();
        empty.say(
                searching ? "Nothing that waits matches this search." : "Nothing waits to be sent by hand.",
                searching ? "" : "Messages to customers who prefer Manual appear here by themselves.");
        reset.setVisible(searching);
    }

    private void rememberInAddress() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!search.getValue().isBlank()) {
            parameters.put(QUERY, List.of(search.getValue().strip()));
        }
        if (opened != null) {
            parameters.put(ENTRY, List.of(TextId.of(opened)));
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(PATH, new QueryParameters(parameters))));
    }
}
