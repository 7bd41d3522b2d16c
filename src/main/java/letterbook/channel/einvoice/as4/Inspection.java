package letterbook.channel.einvoice.as4;

import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.peppol.sbdh.PeppolSBDHData;
import com.helger.peppol.sbdh.PeppolSBDHDataReadException;
import com.helger.peppol.sbdh.PeppolSBDHDataReader;
import com.helger.peppolid.factory.PeppolIdentifierFactory;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.error.EEbmsError;
import com.helger.phase4.model.pmode.IPMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import letterbook.channel.einvoice.as4.As4Answer.As4Error;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Node;

/** Looks at a message before it is handed on: who signed it, and whether its envelope is one of the network. */
final class Inspection implements IAS4IncomingMessageProcessorSPI {

    private static final Logger log = LoggerFactory.getLogger(Inspection.class);

    private final As4Keys keys;
    private final As4Server.Taker taker;

    Inspection(As4Keys keys, As4Server.Taker taker) {
        this.keys = keys;
        this.taker = taker;
    }

    @Override
    public AS4MessageProcessorResult processAS4UserMessage(
            IAS4IncomingMessageMetadata metadata,
            HttpHeaderMap headers,
            Ebms3UserMessage message,
            IPMode pmode,
            @Nullable Node payload,
            @Nullable ICommonsList<WSS4JAttachment> attachments,
            IAS4IncomingMessageState state,
            AS4ErrorList errors) {
        var refusal = refusal(attachments, state);
        refusal.ifPresent(error -> errors.add(
                Objects.requireNonNullElse(EEbmsError.getFromErrorCodeOrNull(error.code()), EEbmsError.EBMS_OTHER)
                        .errorBuilder(state.getLocale())
                        .refToMessageInError(state.getMessageID())
                        .errorDetail(error.text())
                        .build()));
        return refusal.isPresent()
                ? AS4MessageProcessorResult.createFailure()
                : AS4MessageProcessorResult.createSuccess();
    }

    private Optional<As4Error> refusal(
            @Nullable ICommonsList<WSS4JAttachment> attachments, IAS4IncomingMessageState state) {
        var signer = state.getSigningCertificate();
        if (!state.isSoapSignatureChecked() || signer == null || !state.isSoapDecrypted()) {
            return other("The message is not signed and encrypted");
        }
        var objection = keys.trust().objectionTo(signer);
        if (objection.isPresent()) {
            var why = "The signer is not trusted: " + objection.get().why();
            return objection.get().flaw() == As4Answer.Flaw.NOT_CHECKED ? later(why) : other(why);
        }
        var seat = As4Keys.seatOf(signer);
        if (!seat.equals(state.getInitiatorID())) {
            return other("The message is signed by another access point than the one that sends it");
        }
        if (attachments == null || attachments.size() != 1) {
            return other("The message does not hold one envelope");
        }
        try {
            var envelope = bytes(attachments.getFirstOrNull());
            var taken = taker.take(
                    ReceivedMessage.of(Objects.requireNonNull(state.getMessageID()), seat, header(envelope), envelope));
            return Optional.ofNullable(taken);
        } catch (PeppolSBDHDataReadException noEnvelope) {
            return other("The envelope cannot be read: " + noEnvelope.getMessage());
        } catch (IOException | RuntimeException failed) {
            log.warn("The message {} of {} could not be taken", state.getMessageID(), seat, failed);
            return later("The message could not be processed now");
        }
    }

    private static Optional<As4Error> other(String why) {
        return Optional.of(As4Error.other(why));
    }

    /** The sender may bring it again. */
    private static Optional<As4Error> later(String why) {
        return Optional.of(new As4Error(As4Error.DELIVERY_FAILURE, why));
    }

    private static byte[] bytes(@Nullable WSS4JAttachment attachment) throws IOException {
        try (var stream = Objects.requireNonNull(attachment).getSourceStream()) {
            return stream.readAllBytes();
        }
    }

    private static PeppolSBDHData header(byte[] envelope) throws PeppolSBDHDataReadException {
        return new PeppolSBDHDataReader(PeppolIdentifierFactory.INSTANCE)
                .extractData(new ByteArrayInputStream(envelope));
    }

    @Override
    public AS4SignalMessageProcessorResult processAS4SignalMessage(
            IAS4IncomingMessageMetadata metadata,
            HttpHeaderMap headers,
            Ebms3SignalMessage signal,
            @Nullable IPMode pmode,
            IAS4IncomingMessageState state,
            AS4ErrorList errors) {
        return AS4SignalMessageProcessorResult.createSuccess();
    }

    @Override
    public void processAS4ResponseMessage(
            IAS4IncomingMessageMetadata metadata,
            IAS4IncomingMessageState state,
            String responseId,
            byte @Nullable [] response,
            boolean available,
            AS4ErrorList errors) {
        // the other side gets it, that is enough
    }
}
