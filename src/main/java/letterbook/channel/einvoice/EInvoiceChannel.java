package letterbook.channel.einvoice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import letterbook.base.CommunicationType;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Channel;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Draft;
import letterbook.dispatch.Outcome;
import letterbook.template.Scenario;

/** Sends invoices to the buyers' systems, over the network that each customer takes them from. */
class EInvoiceChannel implements Channel {

    private static final String UNAVAILABLE = "CHANNEL_UNAVAILABLE";
    private static final String CHORUS_PRO = EInvoiceNetwork.CHORUS_PRO.label() + " ";

    private final List<EInvoiceTransport> transports;

    EInvoiceChannel(List<EInvoiceTransport> transports) {
        this.transports = List.copyOf(transports);
    }

    @Override
    public CommunicationType type() {
        return CommunicationType.E_INVOICE;
    }

    @Override
    public String provider(String receiver) {
        var network = network(receiver);
        return transport(network).map(EInvoiceTransport::provider).orElse(network.label());
    }

    @Override
    public List<String> providers() {
        return transports.stream().map(EInvoiceTransport::provider).toList();
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        var settings = customer.eInvoicing();
        if (receiver.isEmpty() && settings == null) {
            return Optional.of("MISSING_PEPPOL_ID");
        }
        var network = receiver.isEmpty() && settings != null ? settings.network() : network(receiver);
        var transport = transport(network);
        return transport.isPresent() ? transport.get().problemWith(receiver, customer) : Optional.of(UNAVAILABLE);
    }

    /** The invoice itself; what is said about an invoice later, as a reminder does, is no invoice and would be booked twice. */
    @Override
    public MessageContent generate(Draft draft) {
        if (!draft.names().containsKey("invoice") || draft.scenario().equals(Scenario.INVOICE_REMINDER.code())) {
            throw new CannotBeMadeException(
                    "EINVOICE_INVOICES_ONLY", "The scenario " + draft.scenario() + " does not issue an invoice");
        }
        var transport = transport(network(draft.receiver()))
                .orElseThrow(() -> new CannotBeMadeException(UNAVAILABLE, "Nothing carries " + draft.receiver()));
        var invoice = InvoiceDocument.of(draft);
        return new MessageContent(null, null, invoice.summary(), transport.form(invoice));
    }

    @Override
    public Outcome send(Delivery delivery) {
        return with(delivery, transport -> transport.send(delivery));
    }

    @Override
    public Outcome reconcile(Delivery delivery) {
        return with(delivery, transport -> transport.reconcile(delivery));
    }

    @Override
    public Outcome poll(Delivery delivery) {
        return with(delivery, transport -> transport.poll(delivery));
    }

    /** Its transport may have been taken from the settings while the message was on its way. */
    private Outcome with(Delivery delivery, Function<EInvoiceTransport, Outcome> call) {
        return transport(network(delivery.receiver()))
                .map(call)
                .orElseGet(() -> new Outcome.OutOfOrder(UNAVAILABLE, "Nothing carries " + delivery.receiver()));
    }

    private Optional<EInvoiceTransport> transport(EInvoiceNetwork network) {
        return transports.stream()
                .filter(transport -> transport.carries(network))
                .findFirst();
    }

    /** @param receiver as {@link EInvoicing#receiver} writes it */
    private static EInvoiceNetwork network(String receiver) {
        return receiver.startsWith(CHORUS_PRO) ? EInvoiceNetwork.CHORUS_PRO : EInvoiceNetwork.PEPPOL;
    }
}
