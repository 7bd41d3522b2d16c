package letterbook.channel.einvoice.as4;

import com.helger.peppol.sbdh.PeppolSBDHData;
import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A message from another access point, whose signature was checked.
 *
 * @param id of the AS4 message
 * @param seat of the access point that signed it, {@code POP000123}
 * @param sender participant, {@code 0106:12345678}
 * @param kind of the document, by which receivers say what they take
 * @param instance of the envelope
 * @param at when the envelope was made
 * @param statusTo service provider that wants a message level status; null for nobody
 * @param envelope as it came, with the document in it
 */
public record ReceivedMessage(
        String id,
        String seat,
        String sender,
        String receiver,
        String kind,
        String instance,
        Instant at,
        @Nullable String statusTo,
        Element content,
        byte[] envelope) {

    static ReceivedMessage of(String id, String seat, PeppolSBDHData header, byte[] envelope) {
        return new ReceivedMessage(
                id,
                seat,
                Objects.requireNonNull(header.getSenderValue(), "sender"),
                Objects.requireNonNull(header.getReceiverValue(), "receiver"),
                Objects.requireNonNull(header.getDocumentTypeValue(), "document type"),
                Objects.requireNonNull(header.getInstanceIdentifier(), "instance"),
                Objects.requireNonNull(
                                Objects.requireNonNull(header.getCreationDateAndTime(), "creation time")
                                        .toOffsetDateTime(),
                                "creation time")
                        .toInstant(),
                header.getMLSToValue(),
                Objects.requireNonNull(header.getBusinessMessageNoClone(), "document"),
                envelope);
    }

    /** The document as it was written, without what may have stood before its first element. */
    public String document() {
        try {
            return Markup.enveloped(envelope).text();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
