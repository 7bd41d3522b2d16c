package letterbook.channel.einvoice.as4;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import letterbook.communication.CommunicationStatus;
import letterbook.communication.Ledger;
import letterbook.communication.News;
import letterbook.dispatch.Receipt;
import letterbook.dispatch.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Takes what access points and buyers say about invoices that we sent. */
class ResponseInbox {

    private static final String NOT_SERVICED = "PEPPOL:NOT_SERVICED ";

    private final As4Account account;
    private final SentInvoices sent;
    private final Receipts receipts;
    private final Ledger ledger;
    private final SingletonSupplier<As4Server> server;

    ResponseInbox(As4Account account, SentInvoices sent, Receipts receipts, Ledger ledger) {
        this.account = account;
        this.sent = sent;
        this.receipts = receipts;
        this.ledger = ledger;
        server = SingletonSupplier.of(() -> new As4Server(account.keys().get(), this::take));
    }

    As4Server server() {
        return server.obtain();
    }

    private As4Answer.@Nullable As4Error take(ReceivedMessage message) {
        if (!isForUs(message)) {
            return As4Answer.As4Error.other(NOT_SERVICED + "This access point does not work for the receiver");
        }
        var response = ResponseReading.of(message);
        if (response.isEmpty()) {
            return As4Answer.As4Error.other(
                    NOT_SERVICED + "This access point takes message level statuses and invoice responses only");
        }
        take(message, response.get());
        return null;
    }

    /** Without a participant of its own the access point works for the organisation, whose address may change. */
    private boolean isForUs(ReceivedMessage message) {
        return account.participant() == null
                || message.receiver().equalsIgnoreCase(account.participant())
                || message.receiver().equalsIgnoreCase(account.serviceProvider());
    }

    private void take(ReceivedMessage message, ReceivedResponse response) {
        var sender = message.sender();
        var about = switch (response.about()) {
            case ReceivedResponse.About.Instance instance -> sent.byInstance(instance.id());
            case ReceivedResponse.About.Invoice invoice -> sent.byNumber(sender, invoice.number());
        };
        receipts.take(new Receipt(
                As4Transport.PROVIDER,
                named(sender, message.instance()),
                about.<Receipt.Reference>map(known -> known)
                        .orElseGet(() -> new Receipt.Reference.ProviderRef(
                                named(sender, response.about().toString()))),
                response.at(),
                news(response.news(), about),
                message.document()));
    }

    /** Whatever else is said of an invoice proves that it arrived. */
    private News news(News said, Optional<Receipt.Reference.Attempt> about) {
        return switch (said) {
            case News.Progress _, News.Resolved _ when !isKnownToHaveArrived(about) -> new News.Delivered(said.text());
            default -> said;
        };
    }

    private boolean isKnownToHaveArrived(Optional<Receipt.Reference.Attempt> about) {
        return about.flatMap(attempt -> ledger.find(attempt.communicationId()))
                .filter(entry -> entry.status() == CommunicationStatus.SUCCESSFUL)
                .isPresent();
    }

    private static String named(String sender, String what) {
        return UUID.nameUUIDFromBytes((sender + "\n" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
