package letterbook.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Everything about one customer, in tabs. */
@Route("customers/:number/:tab?")
@PermitAll
class CustomerPage extends Composite<Div> {}
