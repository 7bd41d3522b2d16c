package letterbook.channel.einvoice;

import java.util.Optional;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoiceNetwork;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;

/** Carries electronic invoices over a network. A bean of it is used where its network has no other, or where settings choose it. */
public interface EInvoiceTransport {

    /** As settings call it: {@code storecove}, {@code as4}, {@code chorus-pro}. */
    String name();

    /** As the ledger calls who carries the message: {@code Peppol}, {@code Chorus Pro}. */
    String provider();

    boolean carries(EInvoiceNetwork network);

    /** As {@link Channel#problemWith}; the receiver may be empty. */
    Optional<String> problemWith(String receiver, CustomerDetails customer);

    /**
     * The invoice in the form that leaves, checked by the rules of the network; throws {@link CannotBeMadeException} with the
     * rule that is broken.
     */
    MessageContent.Document form(InvoiceDocument invoice);

    /** As {@link Channel#send}; the content's document is what {@link #form} made. */
    Outcome send(Delivery delivery);

    /** As {@link Channel#reconcile}. */
    Outcome reconcile(Delivery delivery);

    /** As {@link Channel#poll}. */
    Outcome poll(Delivery delivery);
}
