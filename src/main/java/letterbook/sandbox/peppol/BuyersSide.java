package letterbook.sandbox.peppol;

import com.helger.peppolid.IDocumentTypeIdentifier;
import com.helger.peppolid.IProcessIdentifier;
import com.helger.peppolid.peppol.doctype.EPredefinedDocumentTypeIdentifier;
import com.helger.peppolid.peppol.process.EPredefinedProcessIdentifier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import letterbook.base.ConditionalOnSandbox;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.as4.As4Answer;
import letterbook.channel.einvoice.as4.As4Client;
import letterbook.channel.einvoice.as4.Endpoint;
import letterbook.channel.einvoice.as4.Envelope;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import letterbook.sandbox.SandboxPace;
import letterbook.sandbox.StandIn;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Buyers and their access point: they answer to invoices over AS4, as a person asks them to. */
@Component
@ConditionalOnSandbox
class BuyersSide implements StandIn {

    private static final String COUNTRY = "NL";
    private static final String DELIVERED = "delivered";
    private static final String RESPONSES = "/webhooks/peppol/as4";

    private final SandboxKeys keys;
    private final SandboxMessages messages;
    private final OwnAddress own;
    private final Clock clock;

    BuyersSide(SandboxKeys keys, SandboxMessages messages, OwnAddress own, Clock clock) {
        this.keys = keys;
        this.messages = messages;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return BuyersInbox.PROVIDER;
    }

    @Override
    public List<String> tricks() {
        return Arrays.stream(BuyerTrick.values()).map(BuyerTrick::told).toList();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        return Notes.of(message).isEmpty()
                ? List.of()
                : Arrays.stream(BuyerAnswer.values()).map(BuyerAnswer::button).toList();
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        var notes = Notes.of(message).orElseThrow();
        var said = BuyerAnswer.of(answer).orElseThrow();
        if (send(message, notes, said) instanceof As4Answer.Receipt) {
            return;
        }
        throw new IllegalStateException(
                "Letterbook did not take the answer " + said.button().label());
    }

    /** Who asked for a status of each message gets one when it is delivered. */
    @Scheduled(fixedDelayString = SandboxPace.GLANCE)
    void confirm() {
        for (var message : messages.inState(BuyersInbox.PROVIDER, BuyersInbox.TAKEN)) {
            var notes = Notes.of(message).orElseThrow();
            if (messages.move(message.id(), BuyersInbox.TAKEN, DELIVERED)
                    && !notes.statusTo().isEmpty()
                    && !(send(message, notes, BuyerAnswer.DELIVERED) instanceof As4Answer.Receipt)) {
                messages.move(message.id(), DELIVERED, BuyersInbox.TAKEN);
            }
        }
    }

    private As4Answer send(SandboxMessage message, Notes notes, BuyerAnswer said) {
        var status = said.kind() == BuyerAnswer.Kind.STATUS;
        var from = status ? PeppolSandbox.BUYERS_NUMBER : message.to();
        var to = status && !notes.statusTo().isEmpty() ? notes.statusTo() : message.from();
        var id = UUID.randomUUID().toString();
        var now = clock.instant();
        var envelope = new Envelope(
                Envelope.participant(from),
                Envelope.participant(to),
                kind(said),
                process(said),
                COUNTRY,
                id,
                now,
                null);
        var about = status ? message.reference() : notes.number();
        var document = ResponseXml.of(said, id, from, to, String.valueOf(about), now.atOffset(ZoneOffset.UTC));
        var ours = new Endpoint(own.local(RESPONSES), keys.of(SandboxKeys.OURS).certificate());
        try {
            return new As4Client(keys.of(SandboxKeys.BUYERS))
                    .send(id + "@buyers.sandbox", envelope, envelope.around(document), ours);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IDocumentTypeIdentifier kind(BuyerAnswer said) {
        return switch (said.kind()) {
            case STATUS -> EPredefinedDocumentTypeIdentifier.PEPPOL_MLS_1_0;
            case RESPONSE ->
                EPredefinedDocumentTypeIdentifier
                        .urn_oasis_names_specification_ubl_schema_xsd_ApplicationResponse_2__ApplicationResponse__urn_fdc_peppol_eu_poacc_trns_invoice_response_3__2_1;
        };
    }

    private static IProcessIdentifier process(BuyerAnswer said) {
        return switch (said.kind()) {
            case STATUS -> EPredefinedProcessIdentifier.urn_peppol_edec_mls;
            case RESPONSE -> EPredefinedProcessIdentifier.urn_fdc_peppol_eu_poacc_bis_invoice_response_3;
        };
    }
}
