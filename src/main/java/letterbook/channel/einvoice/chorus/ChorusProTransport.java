package letterbook.channel.einvoice.chorus;

import java.util.Optional;
import java.util.function.BiFunction;
import letterbook.channel.einvoice.EInvoiceTransport;
import letterbook.channel.einvoice.InvoiceDocument;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.MessageContent;
import letterbook.customer.CustomerDetails;
import letterbook.customer.EInvoiceNetwork;
import letterbook.customer.EInvoicing;
import letterbook.dispatch.CannotBeMadeException;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;

/** Carries invoices to the French state: UBL as the billing system made it, else Factur-X or UBL made here. */
final class ChorusProTransport implements EInvoiceTransport {

    static final String PROVIDER = "Chorus Pro";

    private static final int LONGEST_FILE_NAME = 50;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml";

    private final Depositor depositor;
    private final Recipients recipients;
    private final Meanings meanings;
    private final FacturX facturX;
    private final ChorusProSyntax generated;

    ChorusProTransport(
            Depositor depositor, Recipients recipients, Meanings meanings, FacturX facturX, ChorusProSyntax generated) {
        this.depositor = depositor;
        this.recipients = recipients;
        this.meanings = meanings;
        this.facturX = facturX;
        this.generated = generated;
    }

    @Override
    public String name() {
        return "chorus-pro";
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean carries(EInvoiceNetwork network) {
        return network == EInvoiceNetwork.CHORUS_PRO;
    }

    @Override
    public Optional<String> problemWith(String receiver, CustomerDetails customer) {
        var siret = Optional.ofNullable(customer.eInvoicing())
                .filter(settings -> settings.network() == EInvoiceNetwork.CHORUS_PRO)
                .map(EInvoicing::identifier);
        if (receiver.isEmpty() || siret.isEmpty()) {
            return Optional.of("MISSING_SIRET");
        }
        return Siret.isValid(siretIn(receiver)) && Siret.isValid(siret.get())
                ? Optional.empty()
                : Optional.of("INVALID_SIRET");
    }

    @Override
    public MessageContent.Document form(InvoiceDocument invoice) {
        var document = document(invoice);
        if (document.bytes().length > LARGEST_FILE) {
            throw new CannotBeMadeException(
                    "CHORUS_FILE_NOT_TAKEN",
                    "The invoice has " + document.bytes().length + " bytes, 10 MB is the most");
        }
        return document;
    }

    private MessageContent.Document document(InvoiceDocument invoice) {
        var number = invoice.data().number();
        if (generated == ChorusProSyntax.FACTURX && invoice.storedUbl().isEmpty()) {
            return new MessageContent.Document(fileName(number, ChorusProSyntax.FACTURX), PDF, facturX.write(invoice));
        }
        var ubl = invoice.ubl();
        var broken = CenRules.broken(ubl);
        if (!broken.isEmpty()) {
            throw new CannotBeMadeException(FacturX.INVALID, broken.getFirst());
        }
        return new MessageContent.Document(fileName(number, ChorusProSyntax.UBL), XML, ubl);
    }

    @Override
    public Outcome send(Delivery delivery) {
        return withInvoice(
                delivery,
                (invoice, document) -> recipients
                        .problemWith(siretIn(delivery.receiver()), invoice)
                        .map(problem -> (Outcome) meanings.refusal(problem.code(), problem.text()))
                        .orElseGet(() -> depositor.deposit(delivery, invoice.number(), document)));
    }

    @Override
    public Outcome reconcile(Delivery delivery) {
        return depositor.reconcile(delivery);
    }

    @Override
    public Outcome poll(Delivery delivery) {
        return depositor.look(delivery);
    }

    private static Outcome withInvoice(
            Delivery delivery, BiFunction<WrittenInvoice, MessageContent.Document, Outcome> call) {
        var document = delivery.content().document();
        var invoice = document == null ? Optional.<WrittenInvoice>empty() : WrittenInvoice.in(document);
        return invoice.isPresent() && document != null
                ? call.apply(invoice.get(), document)
                : new Outcome.Refused(
                        CommunicationStatus.FAILED,
                        FacturX.INVALID,
                        "The document that was made tells no invoice number");
    }

    /** @param receiver as {@link EInvoicing#receiver} writes it */
    private static String siretIn(String receiver) {
        return receiver.substring(receiver.lastIndexOf(' ') + 1);
    }

    private static String fileName(String number, ChorusProSyntax syntax) {
        var plain = number.replaceAll("[^A-Za-z0-9_.-]", "_");
        var most = LONGEST_FILE_NAME - syntax.extension().length() - 1;
        return (plain.length() <= most ? plain : plain.substring(0, most)) + "." + syntax.extension();
    }
}
