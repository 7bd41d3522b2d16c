package letterbook.communication.ui;

import com.vaadin.flow.component.Component;
import letterbook.communication.ChangeFeed;
import letterbook.communication.CommunicationFilter;
import letterbook.communication.CommunicationQueries;
import letterbook.customer.Customer;
import letterbook.customer.CustomerNavigation;
import letterbook.customer.CustomerTab;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.springframework.stereotype.Service;

/** The tab of the customer page that shows every message to this customer. */
@Service
class CommunicationTab implements CustomerTab {

    static final String NAME = "communication";
    private static final int AFTER_OVERVIEW = 10;

    private final CommunicationQueries queries;
    private final ChangeFeed feed;
    private final EntryDesk desk;
    private final CurrentUser user;

    CommunicationTab(CommunicationQueries queries, ChangeFeed feed, EntryDesk desk, CurrentUser user) {
        this.queries = queries;
        this.feed = feed;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Communication";
    }

    @Override
    public int order() {
        return AFTER_OVERVIEW;
    }

    @Override
    public boolean isPermitted() {
        return user.may(Permission.READ_COMMUNICATION_ENTRY);
    }

    @Override
    public long count(Customer customer) {
        return queries.counts(CommunicationFilter.ofCustomer(customer.id())).all();
    }

    @Override
    public Component content(Customer customer) {
        var scope = new ListScope(
                CustomerNavigation.tab(customer.number(), NAME),
                customer.id(),
                "No communication yet for this customer.");
        return new CommunicationList(scope, queries, feed, desk);
    }
}
