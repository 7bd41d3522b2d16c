package letterbook.customer;

import com.vaadin.flow.component.Component;

/** A tab that another feature contributes to the customer page. */
public interface CustomerTab {

    /** Its name in the address ({@code customers/C-1/communication}). */
    String name();

    String title();

    /** Tabs stand in this order; the overview is 0. */
    int order();

    /** Whether the user at work sees the tab at all. */
    boolean isPermitted();

    /** How many things the tab holds, shown behind its title. */
    long count(Customer customer);

    Component content(Customer customer);
}
