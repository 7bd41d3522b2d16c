package letterbook.communication.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import letterbook.base.ui.PageHeader;
import letterbook.communication.ChangeFeed;
import letterbook.communication.CommunicationQueries;
import letterbook.security.Permission;

/** The messages to all customers. */
@Route("communications")
@PageTitle("Communications")
@Menu(title = "Communications", order = 20, icon = "icons/communications.svg")
@RolesAllowed(Permission.Names.READ_COMMUNICATION_ENTRY)
class CommunicationsView extends Composite<Div> {

    CommunicationsView(CommunicationQueries queries, ChangeFeed feed, EntryDesk desk) {
        var header = new PageHeader("Communications");
        var scope = new ListScope("communications", null, "No communication yet.");
        var list = new CommunicationList(scope, queries, feed, desk);

        getContent().addClassNames("page", "communications-view");

        getContent().add(header, list);
    }
}
