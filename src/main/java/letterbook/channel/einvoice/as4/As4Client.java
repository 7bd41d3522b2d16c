package letterbook.channel.einvoice.as4;

import com.helger.httpclient.HttpClientSettings;
import com.helger.phase4.messaging.http.HttpRetrySettings;
import com.helger.phase4.peppol.Phase4PeppolSender;
import com.helger.phase4.profile.peppol.Phase4PeppolHttpClientSettings;

/** Hands messages to other access points, each once: what is repeated, and when, is not its decision. */
public final class As4Client {

    private final As4Keys keys;
    private final HttpClientSettings http;

    public As4Client(As4Keys keys) {
        this.keys = keys;
        http = new Phase4PeppolHttpClientSettings();
        http.setRetryCount(0);
    }

    /**
     * @param id of the message; an access point that has had it refuses it as a duplicate
     * @param envelope as bytes, with the document in it
     * @param to where, and whom it is encrypted for
     */
    public As4Answer send(String id, Envelope header, byte[] envelope, Endpoint to) {
        var objection = keys.trust().objectionTo(to.certificate());
        if (objection.isPresent()) {
            return objection.get();
        }
        Phase4.start();
        var exchange = new Exchange();
        try {
            var result = Phase4PeppolSender.sbdhBuilder()
                    .httpClientFactory(http)
                    .httpRetrySettings(new HttpRetrySettings().setMaxRetries(0))
                    .cryptoFactory(keys.crypto())
                    .peppolAP_CAChecker(keys.trust().names())
                    .senderParticipantID(header.sender())
                    .receiverParticipantID(header.receiver())
                    .documentTypeID(header.documentType())
                    .processID(header.process())
                    .countryC1(header.countryC1())
                    .senderPartyID(keys.seat())
                    .receiverEndpointDetails(to.certificate(), to.url().toString())
                    .messageID(id)
                    .conversationID(header.instance())
                    .payload(envelope)
                    .buildMessageCallback(exchange)
                    .rawResponseConsumer(exchange::heard)
                    .signalMsgConsumer((signal, metadata, state) -> exchange.answered(signal))
                    .signalMsgValidationResultHdl(exchange)
                    .sendMessageAndCheckForReceipt(exchange::failed);
            return exchange.answer(result);
        } catch (RuntimeException broken) {
            return new As4Answer.NotMade(Exchange.said(broken));
        }
    }
}
