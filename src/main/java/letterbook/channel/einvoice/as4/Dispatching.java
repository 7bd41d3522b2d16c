package letterbook.channel.einvoice.as4;

import com.helger.peppolid.IParticipantIdentifier;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import letterbook.communication.CommunicationStatus;
import letterbook.dispatch.Delivery;
import letterbook.dispatch.Outcome;
import letterbook.organisation.Organisations;

/** Hands one invoice to the access point of its receiver: looks that up, puts the invoice into its envelope, sends. */
final class Dispatching {

    private final As4Account account;
    private final Lookup lookup;
    private final Organisations organisations;
    private final SentInvoices sent;
    private final Clock clock;

    Dispatching(As4Account account, Organisations organisations, SentInvoices sent, Clock clock) {
        this.account = account;
        this.lookup = new Lookup(account.directory(), clock);
        this.organisations = organisations;
        this.sent = sent;
        this.clock = clock;
    }

    /** What is known after a call. */
    sealed interface Result {

        record Known(Outcome outcome) implements Result {}

        /** The receiver’s access point may have it. */
        record InDoubt(String why) implements Result {}
    }

    Result handOver(Delivery delivery, Sending sending) {
        As4Keys keys;
        IParticipantIdentifier sender;
        try {
            keys = account.keys().get();
            keys.checkTime(clock.instant());
            sender = Envelope.participant(sender());
        } catch (RuntimeException unusable) {
            return new Result.Known(new Outcome.OutOfOrder(
                    AnswerMeanings.KEYS, Objects.requireNonNullElse(unusable.getMessage(), unusable.toString())));
        }
        var document = Objects.requireNonNull(delivery.content().document()).bytes();
        try {
            var heading = InvoiceHeading.of(document);
            var receiver = Envelope.participant(delivery.receiver());
            return switch (lookup.find(receiver, heading.kind(), heading.process())) {
                case Found.At at -> {
                    if (!account.plainHttp()
                            && !"https".equals(at.endpoint().url().getScheme())) {
                        yield new Result.Known(AnswerMeanings.without(
                                new Found.Unusable("The receiver’s access point offers no encrypted connection: "
                                        + at.endpoint().url())));
                    }
                    var envelope = new Envelope(
                            sender,
                            receiver,
                            heading.kind(),
                            heading.process(),
                            country(),
                            sending.instance(),
                            delivery.attemptedAt(),
                            Optional.ofNullable(account.serviceProvider())
                                    .map(Envelope::participant)
                                    .orElse(null));
                    var bytes = envelope.around(document);
                    sent.note(sending, delivery, heading.number(), clock.instant());
                    yield result(
                            new As4Client(keys).send(sending.messageId(), envelope, bytes, at.endpoint()), sending);
                }
                case Found without -> new Result.Known(AnswerMeanings.without(without));
            };
        } catch (XMLStreamException | IllegalArgumentException | NullPointerException broken) {
            return new Result.Known(
                    new Outcome.Refused(CommunicationStatus.FAILED, "PEPPOL_VALIDATION_FAILED", Exchange.said(broken)));
        }
    }

    private static Result result(As4Answer answer, Sending sending) {
        return answer instanceof As4Answer.Unheard lost
                ? new Result.InDoubt(lost.why())
                : new Result.Known(AnswerMeanings.of(answer, sending.instance()));
    }

    private String sender() {
        var set = account.participant();
        if (set != null) {
            return set;
        }
        var identity = organisations.current().identity();
        return Objects.requireNonNull(identity.addressScheme(), "The organisation has no electronic address") + ":"
                + Objects.requireNonNull(identity.address(), "The organisation has no electronic address");
    }

    private String country() {
        var set = account.country();
        return set != null
                ? set
                : Objects.requireNonNull(
                        organisations.current().address().country(), "The organisation has no country");
    }
}
