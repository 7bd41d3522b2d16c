package letterbook.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import letterbook.audit.AuditFilter;
import letterbook.audit.AuditInspection;
import letterbook.audit.AuditQueries;
import letterbook.audit.AuditRow;
import letterbook.base.ui.EmptyState;
import letterbook.base.ui.KeysetPages;
import letterbook.base.ui.PageHeader;
import letterbook.base.ui.ReaderFormat;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;

/** Who did what, newest first; the filters stand in the address. */
@Route(AuditLogView.PATH)
@PageTitle("Audit log – Letterbook")
@Menu(order = 140, icon = "icons/audit-log.svg", title = "Audit log")
@RolesAllowed(Permission.Names.READ_AUDIT_LOG)
class AuditLogView extends Composite<Div> implements BeforeEnterObserver {

    static final String PATH = "settings/audit-log";

    private final AuditQueries queries;
    private final AuditInspection inspection;
    private final AuditGrid grid;
    private final AuditFilterBar bar;
    private final AuditCheckPanel check;
    private final EmptyState empty = new EmptyState("");
    private final Button reset = new Button("Reset filters");
    private AuditFilter filter = AuditFilter.ALL;
    private boolean filled;

    AuditLogView(AuditQueries queries, AuditInspection inspection, Organisations organisations, CurrentUser user) {
        this.queries = queries;
        this.inspection = inspection;
        var format = ReaderFormat.forReader(organisations.current().zone());
        var words = new AuditWords(format, user::may);
        grid = new AuditGrid(words, row -> open(row, words));
        bar = new AuditFilterBar(format, this::choose);
        check = new AuditCheckPanel(inspection::start, format);

        grid.whenEmpty(empty.with(reset));

        reset.addClickListener(click -> choose(AuditFilter.ALL));

        getContent().addClassNames("page", "list-page", "audit-view");
        getContent().add(new PageHeader("Audit log").action(check.button()), bar, check, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditAddress.read(event.getLocation().getQueryParameters());
        inspection.alarm().ifPresent(check::alarm);
        show();
    }

    private void choose(AuditFilter chosen) {
        var typing = !chosen.text().equals(filter.text()) || !chosen.who().equals(filter.who());
        filter = chosen;
        getUI().ifPresent(ui -> {
            var location = new Location(PATH, AuditAddress.query(filter));
            var history = ui.getPage().getHistory();
            if (typing) {
                history.replaceState(null, location);
            } else {
                history.pushState(null, location);
            }
        });
        show();
    }

    private void show() {
        bar.show(filter);
        var filtered = !filter.equals(AuditFilter.ALL);
        empty.say(filtered ? "Nothing matches these filters." : "Nobody has done anything yet.", "");
        reset.setVisible(filtered);
        if (filled) {
            grid.refresh();
        } else {
            filled = true;
            grid.show(new KeysetPages<>((after, limit) -> queries.list(filter, after, limit)));
        }
    }

    private static void open(AuditRow row, AuditWords words) {
        new AuditDialog(row, words).open();
    }
}
