package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import letterbook.base.TextId;
import letterbook.base.ui.PageHeader;
import letterbook.communication.CommunicationDetails;
import letterbook.security.Permission;

/** The details of one entry as a page of its own, for links. */
@Route("communication")
@RolesAllowed(Permission.Names.READ_COMMUNICATION_ENTRY)
class DetailsView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final EntryDesk desk;
    private String title = "";

    DetailsView(EntryDesk desk) {
        this.desk = desk;
        getContent().addClassNames("page", "details-view");
    }

    @Override
    public void setParameter(BeforeEvent event, String textId) {
        show(TextId.parse(textId)
                .flatMap(desk::find)
                .orElseThrow(() -> new NotFoundException("There is no communication entry " + textId)));
    }

    private void show(CommunicationDetails details) {
        title = details.row().title();
        var header = new PageHeader(title);
        var panel = desk.panel(this::go, this::go);
        panel.show(details);

        getContent().removeAll();
        getContent().add(header, panel);
    }

    private void go(long id) {
        getUI().ifPresent(ui -> ui.navigate(RowWords.href(id)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
